from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'word/document.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_hinh = resolve('hinh')
    l_0_chu_quan = resolve('chu_quan')
    l_0_co_quan = resolve('co_quan')
    l_0_quoc_hieu = resolve('quoc_hieu')
    l_0_tieu_ngu = resolve('tieu_ngu')
    l_0_so_ky_hieu = resolve('so_ky_hieu')
    l_0_khung_dau = resolve('khung_dau')
    l_0_ten_loai = resolve('ten_loai')
    l_0_trich_yeu = resolve('trich_yeu')
    l_0_ke_trich_yeu = resolve('ke_trich_yeu')
    l_0_mo_dau = resolve('mo_dau')
    l_0_noi_dung = resolve('noi_dung')
    l_0_ky = resolve('ky')
    l_0_noi_nhan = resolve('noi_nhan')
    l_0_danh_sach_noi_nhan = resolve('danh_sach_noi_nhan')
    l_0_noi_nhan_tiep = resolve('noi_nhan_tiep')
    l_0_cap_chan = resolve('cap_chan')
    l_0_ky_le = resolve('ky_le')
    try:
        t_1 = environment.filters['_danh_sach']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '_danh_sach' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl><w:tblPr><w:tblW w:w="'
    yield environment.in_attribute(context, 92, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai')))
    yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
    yield environment.in_attribute(context, 93, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '"/><w:gridCol w:w="'
    yield environment.in_attribute(context, 94, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 95, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
    for l_1_ten in t_1(context, (undefined(name='chu_quan') if l_0_chu_quan is missing else l_0_chu_quan)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 1, l_1_ten)
        yield '</w:t></w:r></w:p>'
    l_1_ten = missing
    yield ''
    for l_1_ten in t_1(context, (undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 4, l_1_ten)
        yield '</w:t></w:r></w:p>'
    l_1_ten = missing
    yield '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="'
    yield environment.in_attribute(context, 96, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 97, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 98, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 6, (undefined(name='quoc_hieu') if l_0_quoc_hieu is missing else l_0_quoc_hieu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 7, (undefined(name='tieu_ngu') if l_0_tieu_ngu is missing else l_0_tieu_ngu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="'
    yield environment.in_attribute(context, 99, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 100, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 101, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="'
    yield environment.in_attribute(context, 102, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'so_ky_hieu'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 8, ((undefined(name='so_ky_hieu') if l_0_so_ky_hieu is missing else l_0_so_ky_hieu) or ''))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 103, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="'
    yield environment.in_attribute(context, 104, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dia_danh_ngay'), 'truoc'))
    yield '"/></w:pPr></w:p></w:tc></w:tr>'
    if (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 106, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
        yield environment.in_block(context, 10, (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau))
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 107, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
    yield '</w:tbl>'
    if (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 13, (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai))
        yield '</w:t></w:r></w:p>'
        if (undefined(name='trich_yeu') if l_0_trich_yeu is missing else l_0_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 109, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 110, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu'), 'phai'))
            yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 15, (undefined(name='trich_yeu') if l_0_trich_yeu is missing else l_0_trich_yeu))
            yield '</w:t></w:r></w:p>'
        yield ''
        if (undefined(name='ke_trich_yeu') if l_0_ke_trich_yeu is missing else l_0_ke_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 111, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 112, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'phai'))
            yield '"/></w:pPr></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
        yield ''
    yield ''
    yield environment.in_block(context, 21, (undefined(name='mo_dau') if l_0_mo_dau is missing else l_0_mo_dau))
    yield ''
    yield environment.in_block(context, 22, (undefined(name='noi_dung') if l_0_noi_dung is missing else l_0_noi_dung))
    yield ''
    if (t_2((undefined(name='ky') if l_0_ky is missing else l_0_ky)) == 1):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 113, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 114, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 115, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 116, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 25, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
            yield '</w:t></w:r></w:p>'
            yield environment.in_block(context, 26, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
            yield ''
        yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 117, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'dong')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 29, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield ''
        if environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 32, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'tren_ten')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 35, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 37, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ho_ten'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_phan in t_1(context, (undefined(name='noi_nhan_tiep') if l_0_noi_nhan_tiep is missing else l_0_noi_nhan_tiep)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 119, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
            yield '" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>'
            yield environment.in_block(context, 39, l_1_phan)
            yield '</w:tc></w:tr>'
        l_1_phan = missing
        yield '</w:tbl>'
    elif (undefined(name='ky') if l_0_ky is missing else l_0_ky):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 121, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 122, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 123, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid>'
        for (l_1_trai, l_1_phai) in t_1(context, (undefined(name='cap_chan') if l_0_cap_chan is missing else l_0_cap_chan)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 125, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 44, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_trai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 47, environment.getattr(l_1_trai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 50, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 52, environment.getattr(l_1_trai, 'ho_ten'))
            yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 126, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 54, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_phai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 57, environment.getattr(l_1_phai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 60, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 62, environment.getattr(l_1_phai, 'ho_ten'))
            yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_trai = l_1_phai = missing
        yield ''
        if (undefined(name='ky_le') if l_0_ky_le is missing else l_0_ky_le):
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 129, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 66, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
                yield '</w:t></w:r></w:p>'
                yield environment.in_block(context, 67, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
                yield ''
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 130, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            for l_1_dong in t_1(context, environment.getattr((undefined(name='ky_le') if l_0_ky_le is missing else l_0_ky_le), 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 70, l_1_dong)
                yield '</w:t></w:r></w:p>'
            l_1_dong = missing
            yield ''
            if environment.getattr((undefined(name='ky_le') if l_0_ky_le is missing else l_0_ky_le), 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 73, environment.getattr((undefined(name='ky_le') if l_0_ky_le is missing else l_0_ky_le), 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_1_dong in t_1(context, environment.getattr((undefined(name='ky_le') if l_0_ky_le is missing else l_0_ky_le), 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 76, l_1_dong)
                yield '</w:t></w:r></w:p>'
            l_1_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 78, environment.getattr((undefined(name='ky_le') if l_0_ky_le is missing else l_0_ky_le), 'ho_ten'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_1_phan in t_1(context, (undefined(name='noi_nhan_tiep') if l_0_noi_nhan_tiep is missing else l_0_noi_nhan_tiep)):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
                yield environment.in_attribute(context, 132, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
                yield '" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>'
                yield environment.in_block(context, 80, l_1_phan)
                yield '</w:tc></w:tr>'
            l_1_phan = missing
            yield ''
        elif (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 135, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
            yield '" w:type="dxa"/><w:gridSpan w:val="2"/><w:vAlign w:val="top"/></w:tcPr>'
            if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 84, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
                yield '</w:t></w:r></w:p>'
                yield environment.in_block(context, 85, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
                yield ''
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
            for l_1_phan in t_1(context, (undefined(name='noi_nhan_tiep') if l_0_noi_nhan_tiep is missing else l_0_noi_nhan_tiep)):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
                yield environment.in_attribute(context, 137, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
                yield '" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>'
                yield environment.in_block(context, 88, l_1_phan)
                yield '</w:tc></w:tr>'
            l_1_phan = missing
            yield ''
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 140, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 141, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 142, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 143, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 144, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=42&3=44&4=46&5=48&6=50&7=54&9=58&10=62&12=66&13=68&14=70&15=72&16=74&17=76&18=78&19=80&20=82&21=84&22=86&23=88&24=90&25=93&26=95&27=97&29=100&30=103&31=105&32=108&33=110&34=112&36=115&37=118&38=120&42=127&43=129&44=131&45=134&46=136&47=138&48=140&49=142&50=145&51=147&53=150&54=152&55=156&57=160&58=163&60=166&61=170&63=174&64=176&65=180&66=182&68=186&69=189&70=191&71=193&72=195&73=199&74=201&75=205&77=209&78=212&80=215&81=219&83=223&84=225&85=227&86=231&88=235&89=238&91=241&92=245&94=249&96=253&97=256&98=258&99=261&100=263&102=266&103=268&104=272&106=276&107=279&109=282&110=286&112=290&113=292&114=296&115=298&117=302&118=305&119=307&120=310&121=312&123=315&124=319&125=321&129=327&130=329&131=331&132=333&133=335'
vanban_knows = ((('{%p for ten in chu_quan %}', 72, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 90, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr>'), ('{%p endfor %}', 108, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for ten in co_quan %}', 126, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 144, 'text', '', '', '<w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr>'), ('{%p endfor %}', 162, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ quoc_hieu }}', 204, 'text', '', '', '<w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr>'), ('{{ tieu_ngu }}', 222, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr>'), ('{{ so_ky_hieu or "" }}', 276, 'text', '', '', ''), ('{%tr if khung_dau %}', 342, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p khung_dau }}', 382, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr endif %}', 446, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ten_loai %}', 470, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten_loai }}', 488, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr>'), ('{%p if trich_yeu %}', 506, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trich_yeu }}', 526, 'text', '', '', ''), ('{%p endif %}', 544, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ke_trich_yeu %}', 562, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p else %}', 592, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 622, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 640, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p mo_dau }}', 658, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{p noi_dung }}', 676, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{%p if ky|length == 1 %}', 694, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 778, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 796, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 814, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 832, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].dong %}', 884, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 902, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 920, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ky[0].ghi_chu %}', 938, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ghi_chu }}', 956, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 974, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].tren_ten %}', 1002, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1020, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1038, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ho_ten }}', 1056, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr for phan in noi_nhan_tiep %}', 1108, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{{p phan }}', 1160, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%tr endfor %}', 1212, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p elif ky %}', 1236, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr for trai, phai in cap_chan %}', 1310, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.dong %}', 1362, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1380, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1398, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if trai.ghi_chu %}', 1416, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ghi_chu }}', 1434, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1452, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.tren_ten %}', 1480, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1498, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1516, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ho_ten }}', 1534, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p for dong in phai.dong %}', 1588, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1606, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1624, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if phai.ghi_chu %}', 1642, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ghi_chu }}', 1660, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1678, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.tren_ten %}', 1706, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1724, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1742, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ho_ten }}', 1760, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr endfor %}', 1814, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr if ky_le %}', 1856, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 1908, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 1926, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 1944, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 1962, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky_le.dong %}', 2014, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 2032, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 2050, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ky_le.ghi_chu %}', 2068, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky_le.ghi_chu }}', 2086, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 2104, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky_le.tren_ten %}', 2132, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 2150, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 2168, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky_le.ho_ten }}', 2186, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr for phan in noi_nhan_tiep %}', 2238, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{{p phan }}', 2290, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%tr endfor %}', 2342, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%tr elif noi_nhan %}', 2384, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 2426, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 2444, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 2462, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 2480, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr for phan in noi_nhan_tiep %}', 2542, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{{p phan }}', 2594, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%tr endfor %}', 2646, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%tr endif %}', 2688, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 2712, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 11, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 37, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 39, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 55, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.trai }}', 175, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.phai }}', 175, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 187, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.trai }}', 235, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.phai }}', 235, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 257, 'attribute', '', '', ''), ('{{ hinh.so_ky_hieu.truoc }}', 269, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 289, 'attribute', '', '', ''), ('{{ hinh.dia_danh_ngay.truoc }}', 301, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 323, 'other', '', '', ''), ('{{ hinh.dau_trang.trai }}', 365, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 395, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 427, 'other', '', '', ''), ('{{ hinh.trich_yeu.trai }}', 519, 'attribute', '', '', ''), ('{{ hinh.trich_yeu.phai }}', 519, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.trai }}', 575, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.phai }}', 575, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 705, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 731, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 733, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 749, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 855, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1079, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1131, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1183, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1247, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1273, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1275, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1291, 'other', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1333, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1559, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1795, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1837, 'other', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1879, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1985, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2209, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2261, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2313, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2365, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2407, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2513, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2565, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2617, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 2669, 'other', '', '', ''), ('{{ hinh.trang.w }}', 2739, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 2739, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 2739, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 2741, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 2745, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="', '"/></w:pPr></w:p></w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '</w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '', '', '', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>', '</w:tbl>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid>', '', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>', '', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:gridSpan w:val="2"/><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ('<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>', '</w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:tc></w:tr>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>', '</w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>', '</w:tc></w:tr>'))
