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
    l_0_dia_danh_ngay = resolve('dia_danh_ngay')
    l_0_khung_dau = resolve('khung_dau')
    l_0_ten_loai = resolve('ten_loai')
    l_0_trich_yeu = resolve('trich_yeu')
    l_0_ke_trich_yeu = resolve('ke_trich_yeu')
    l_0_mo_dau = resolve('mo_dau')
    l_0_noi_dung = resolve('noi_dung')
    l_0_ky = resolve('ky')
    l_0_noi_nhan = resolve('noi_nhan')
    l_0_danh_sach_noi_nhan = resolve('danh_sach_noi_nhan')
    l_0_cap_ky = resolve('cap_ky')
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
    yield environment.in_attribute(context, 73, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai')))
    yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
    yield environment.in_attribute(context, 74, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '"/><w:gridCol w:w="'
    yield environment.in_attribute(context, 75, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 76, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
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
    yield environment.in_attribute(context, 77, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 78, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 79, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 6, (undefined(name='quoc_hieu') if l_0_quoc_hieu is missing else l_0_quoc_hieu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 7, (undefined(name='tieu_ngu') if l_0_tieu_ngu is missing else l_0_tieu_ngu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="'
    yield environment.in_attribute(context, 80, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 81, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 82, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="'
    yield environment.in_attribute(context, 83, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'so_ky_hieu'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 8, ((undefined(name='so_ky_hieu') if l_0_so_ky_hieu is missing else l_0_so_ky_hieu) or ''))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 84, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="'
    yield environment.in_attribute(context, 85, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dia_danh_ngay'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 9, ((undefined(name='dia_danh_ngay') if l_0_dia_danh_ngay is missing else l_0_dia_danh_ngay) or ''))
    yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 87, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
        yield environment.in_block(context, 11, (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau))
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 88, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
    yield '</w:tbl>'
    if (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 14, (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai))
        yield '</w:t></w:r></w:p>'
        if (undefined(name='trich_yeu') if l_0_trich_yeu is missing else l_0_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 90, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 91, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu'), 'phai'))
            yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 16, (undefined(name='trich_yeu') if l_0_trich_yeu is missing else l_0_trich_yeu))
            yield '</w:t></w:r></w:p>'
        yield ''
        if (undefined(name='ke_trich_yeu') if l_0_ke_trich_yeu is missing else l_0_ke_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 92, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 93, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'phai'))
            yield '"/></w:pPr></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
        yield ''
    yield ''
    yield environment.in_block(context, 22, (undefined(name='mo_dau') if l_0_mo_dau is missing else l_0_mo_dau))
    yield ''
    yield environment.in_block(context, 23, (undefined(name='noi_dung') if l_0_noi_dung is missing else l_0_noi_dung))
    yield ''
    if (t_2((undefined(name='ky') if l_0_ky is missing else l_0_ky)) == 1):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 94, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 95, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 96, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="'
        yield environment.in_attribute(context, 97, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
        yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 98, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 26, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
            yield '</w:t></w:r></w:p>'
            yield environment.in_block(context, 27, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
            yield ''
        yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 99, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'dong')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 30, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield ''
        if environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 33, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'tren_ten')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 36, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 38, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ho_ten'))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    elif (undefined(name='ky') if l_0_ky is missing else l_0_ky):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 100, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 101, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 102, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid>'
        l_1_loop = missing
        for (l_1_trai, l_1_phai), l_1_loop in LoopContext(t_1(context, (undefined(name='cap_ky') if l_0_cap_ky is missing else l_0_cap_ky)), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit w:val="'
            yield environment.in_attribute(context, 105, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
            yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 106, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
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
            yield '</w:t></w:r></w:p>'
            if (environment.getattr(l_1_loop, 'last') and (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan)):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
                if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.in_text(context, 55, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
                    yield '</w:t></w:r></w:p>'
                    yield environment.in_block(context, 56, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
                    yield ''
                yield ''
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 107, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 62, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_phai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 65, environment.getattr(l_1_phai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 68, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 70, environment.getattr(l_1_phai, 'ho_ten'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_trai = l_1_phai = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 110, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 111, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 112, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 113, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 114, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=41&3=43&4=45&5=47&6=49&7=53&9=57&10=61&12=65&13=67&14=69&15=71&16=73&17=75&18=77&19=79&20=81&21=83&22=85&23=87&24=89&25=91&26=94&27=96&28=98&30=101&31=104&32=106&33=109&34=111&35=113&37=116&38=119&39=121&43=128&44=130&45=132&46=135&47=137&48=139&49=141&50=143&51=145&52=148&53=150&55=153&56=155&57=159&59=163&60=166&62=169&63=173&65=177&66=179&67=182&68=184&69=186&70=189&71=193&72=195&73=197&75=201&76=205&78=209&79=212&81=215&82=219&84=223&85=225&86=228&87=231&88=233&91=237&92=239&94=243&95=247&97=251&98=254&100=257&101=261&103=265&106=270&107=272&108=274&109=276&110=278'
vanban_knows = ((('{%p for ten in chu_quan %}', 72, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 90, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr>'), ('{%p endfor %}', 108, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for ten in co_quan %}', 126, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 144, 'text', '', '', '<w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr>'), ('{%p endfor %}', 162, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ quoc_hieu }}', 204, 'text', '', '', '<w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr>'), ('{{ tieu_ngu }}', 222, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr>'), ('{{ so_ky_hieu or "" }}', 276, 'text', '', '', ''), ('{{ dia_danh_ngay or "" }}', 308, 'text', '', '', ''), ('{%tr if khung_dau %}', 350, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p khung_dau }}', 390, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr endif %}', 454, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ten_loai %}', 478, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten_loai }}', 496, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr>'), ('{%p if trich_yeu %}', 514, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trich_yeu }}', 534, 'text', '', '', ''), ('{%p endif %}', 552, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ke_trich_yeu %}', 570, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p else %}', 600, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 630, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 648, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p mo_dau }}', 666, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{p noi_dung }}', 684, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{%p if ky|length == 1 %}', 702, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 786, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 804, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 822, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 840, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].dong %}', 892, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 910, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 928, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ky[0].ghi_chu %}', 946, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ghi_chu }}', 964, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 982, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].tren_ten %}', 1010, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1028, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1046, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ho_ten }}', 1064, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p elif ky %}', 1088, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr for trai, phai in cap_ky %}', 1162, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1214, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1244, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.dong %}', 1262, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1280, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1298, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if trai.ghi_chu %}', 1316, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ghi_chu }}', 1334, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1352, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.tren_ten %}', 1380, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1398, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1416, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ho_ten }}', 1434, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p if loop.last and noi_nhan %}', 1452, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 1482, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 1500, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 1518, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 1536, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1554, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1606, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1636, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.dong %}', 1654, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1672, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1690, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if phai.ghi_chu %}', 1708, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ghi_chu }}', 1726, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1744, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.tren_ten %}', 1772, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1790, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1808, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ho_ten }}', 1826, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr endfor %}', 1868, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1892, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 11, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 37, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 39, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 55, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.trai }}', 175, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.phai }}', 175, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 187, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.trai }}', 235, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.phai }}', 235, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 257, 'attribute', '', '', ''), ('{{ hinh.so_ky_hieu.truoc }}', 269, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 289, 'attribute', '', '', ''), ('{{ hinh.dia_danh_ngay.truoc }}', 301, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 331, 'other', '', '', ''), ('{{ hinh.dau_trang.trai }}', 373, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 403, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 435, 'other', '', '', ''), ('{{ hinh.trich_yeu.trai }}', 527, 'attribute', '', '', ''), ('{{ hinh.trich_yeu.phai }}', 527, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.trai }}', 583, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.phai }}', 583, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 713, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 739, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 741, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 749, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 757, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 863, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1099, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1125, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1127, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1135, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1143, 'other', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1177, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1185, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1577, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1841, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1849, 'other', '', '', ''), ('{{ hinh.trang.w }}', 1919, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 1919, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 1919, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 1921, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 1925, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '</w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '', '', '', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ('<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>'))
