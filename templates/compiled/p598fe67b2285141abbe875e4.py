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
    yield environment.in_attribute(context, 70, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai')))
    yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
    yield environment.in_attribute(context, 71, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '"/><w:gridCol w:w="'
    yield environment.in_attribute(context, 72, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 73, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
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
    yield environment.in_attribute(context, 74, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 75, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 76, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 6, (undefined(name='quoc_hieu') if l_0_quoc_hieu is missing else l_0_quoc_hieu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 7, (undefined(name='tieu_ngu') if l_0_tieu_ngu is missing else l_0_tieu_ngu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="'
    yield environment.in_attribute(context, 77, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 78, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 79, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="'
    yield environment.in_attribute(context, 80, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'so_ky_hieu'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 8, ((undefined(name='so_ky_hieu') if l_0_so_ky_hieu is missing else l_0_so_ky_hieu) or ''))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 81, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="'
    yield environment.in_attribute(context, 82, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dia_danh_ngay'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 9, ((undefined(name='dia_danh_ngay') if l_0_dia_danh_ngay is missing else l_0_dia_danh_ngay) or ''))
    yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 84, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
        yield environment.in_block(context, 11, (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau))
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 85, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
    yield '</w:tbl>'
    if (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 14, (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai))
        yield '</w:t></w:r></w:p>'
        if (undefined(name='ke_trich_yeu') if l_0_ke_trich_yeu is missing else l_0_ke_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 87, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 88, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'phai'))
            yield '"/></w:pPr></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
        yield ''
    yield ''
    yield environment.in_block(context, 19, (undefined(name='mo_dau') if l_0_mo_dau is missing else l_0_mo_dau))
    yield ''
    yield environment.in_block(context, 20, (undefined(name='noi_dung') if l_0_noi_dung is missing else l_0_noi_dung))
    yield ''
    if (t_2((undefined(name='ky') if l_0_ky is missing else l_0_ky)) == 1):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 89, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 90, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 91, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="'
        yield environment.in_attribute(context, 92, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
        yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 93, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 23, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
            yield '</w:t></w:r></w:p>'
            yield environment.in_block(context, 24, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
            yield ''
        yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 94, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'dong')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 27, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield ''
        if environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 30, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'tren_ten')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 33, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 35, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ho_ten'))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    elif (undefined(name='ky') if l_0_ky is missing else l_0_ky):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 95, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 96, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 97, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid>'
        l_1_loop = missing
        for (l_1_trai, l_1_phai), l_1_loop in LoopContext(t_1(context, (undefined(name='cap_ky') if l_0_cap_ky is missing else l_0_cap_ky)), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit w:val="'
            yield environment.in_attribute(context, 100, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
            yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 101, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 41, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_trai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 44, environment.getattr(l_1_trai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 47, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 49, environment.getattr(l_1_trai, 'ho_ten'))
            yield '</w:t></w:r></w:p>'
            if (environment.getattr(l_1_loop, 'last') and (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan)):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
                if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.in_text(context, 52, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
                    yield '</w:t></w:r></w:p>'
                    yield environment.in_block(context, 53, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
                    yield ''
                yield ''
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 102, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 59, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_phai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 62, environment.getattr(l_1_phai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 65, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 67, environment.getattr(l_1_phai, 'ho_ten'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_trai = l_1_phai = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 105, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 106, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 107, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 108, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 109, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=40&3=42&4=44&5=46&6=48&7=52&9=56&10=60&12=64&13=66&14=68&15=70&16=72&17=74&18=76&19=78&20=80&21=82&22=84&23=86&24=88&25=90&26=93&27=95&28=97&30=100&31=103&32=105&33=108&34=110&38=117&39=119&40=121&41=124&42=126&43=128&44=130&45=132&46=134&47=137&48=139&50=142&51=144&52=148&54=152&55=155&57=158&58=162&60=166&61=168&62=171&63=173&64=175&65=178&66=182&67=184&68=186&70=190&71=194&73=198&74=201&76=204&77=208&79=212&80=214&81=217&82=220&83=222&86=226&87=228&89=232&90=236&92=240&93=243&95=246&96=250&98=254&101=259&102=261&103=263&104=265&105=267'
vanban_knows = ((('{%p for ten in chu_quan %}', 72, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 90, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr>'), ('{%p endfor %}', 108, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for ten in co_quan %}', 126, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 144, 'text', '', '', '<w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr>'), ('{%p endfor %}', 162, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ quoc_hieu }}', 204, 'text', '', '', '<w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr>'), ('{{ tieu_ngu }}', 222, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr>'), ('{{ so_ky_hieu or "" }}', 276, 'text', '', '', ''), ('{{ dia_danh_ngay or "" }}', 308, 'text', '', '', ''), ('{%tr if khung_dau %}', 350, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p khung_dau }}', 390, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr endif %}', 454, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ten_loai %}', 478, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten_loai }}', 496, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr>'), ('{%p if ke_trich_yeu %}', 514, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p else %}', 544, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 574, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 592, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p mo_dau }}', 610, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{p noi_dung }}', 628, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{%p if ky|length == 1 %}', 646, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 730, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 748, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 766, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 784, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].dong %}', 836, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 854, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 872, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ky[0].ghi_chu %}', 890, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ghi_chu }}', 908, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 926, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].tren_ten %}', 954, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 972, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 990, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ho_ten }}', 1008, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p elif ky %}', 1032, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr for trai, phai in cap_ky %}', 1106, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1158, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1188, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.dong %}', 1206, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1224, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1242, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if trai.ghi_chu %}', 1260, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ghi_chu }}', 1278, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1296, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.tren_ten %}', 1324, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1342, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1360, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ho_ten }}', 1378, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p if loop.last and noi_nhan %}', 1396, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 1426, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 1444, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 1462, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 1480, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1498, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1550, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1580, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.dong %}', 1598, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1616, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1634, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if phai.ghi_chu %}', 1652, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ghi_chu }}', 1670, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1688, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.tren_ten %}', 1716, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1734, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1752, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ho_ten }}', 1770, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr endfor %}', 1812, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1836, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 11, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 37, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 39, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 55, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.trai }}', 175, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.phai }}', 175, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 187, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.trai }}', 235, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.phai }}', 235, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 257, 'attribute', '', '', ''), ('{{ hinh.so_ky_hieu.truoc }}', 269, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 289, 'attribute', '', '', ''), ('{{ hinh.dia_danh_ngay.truoc }}', 301, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 331, 'other', '', '', ''), ('{{ hinh.dau_trang.trai }}', 373, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 403, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 435, 'other', '', '', ''), ('{{ hinh.ke_trich_yeu.trai }}', 527, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.phai }}', 527, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 657, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 683, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 685, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 693, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 701, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 807, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1043, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1069, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1071, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1079, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1087, 'other', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1121, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1129, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1521, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1785, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1793, 'other', '', '', ''), ('{{ hinh.trang.w }}', 1863, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 1863, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 1863, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 1865, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 1869, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '</w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '', '', '', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ('<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>'))
