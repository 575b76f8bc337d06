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
    l_0_trich_yeu_cong_van = resolve('trich_yeu_cong_van')
    l_0_khung_dau = resolve('khung_dau')
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
    yield environment.in_attribute(context, 67, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai')))
    yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
    yield environment.in_attribute(context, 68, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '"/><w:gridCol w:w="'
    yield environment.in_attribute(context, 69, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 70, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
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
    yield environment.in_attribute(context, 71, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 72, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 73, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 6, (undefined(name='quoc_hieu') if l_0_quoc_hieu is missing else l_0_quoc_hieu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 7, (undefined(name='tieu_ngu') if l_0_tieu_ngu is missing else l_0_tieu_ngu))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="'
    yield environment.in_attribute(context, 74, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 75, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 76, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="'
    yield environment.in_attribute(context, 77, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'so_ky_hieu'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 8, ((undefined(name='so_ky_hieu') if l_0_so_ky_hieu is missing else l_0_so_ky_hieu) or ''))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 78, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="'
    yield environment.in_attribute(context, 79, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dia_danh_ngay'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 9, ((undefined(name='dia_danh_ngay') if l_0_dia_danh_ngay is missing else l_0_dia_danh_ngay) or ''))
    yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if (undefined(name='trich_yeu_cong_van') if l_0_trich_yeu_cong_van is missing else l_0_trich_yeu_cong_van):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 81, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbTrichYeuCongVan"/><w:ind w:left="'
        yield environment.in_attribute(context, 82, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu_cong_van'), 'trai'))
        yield '" w:right="'
        yield environment.in_attribute(context, 83, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu_cong_van'), 'phai'))
        yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 11, (undefined(name='trich_yeu_cong_van') if l_0_trich_yeu_cong_van is missing else l_0_trich_yeu_cong_van))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 84, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
    yield ''
    if (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 87, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
        yield environment.in_block(context, 14, (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau))
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 88, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    yield environment.in_block(context, 16, (undefined(name='mo_dau') if l_0_mo_dau is missing else l_0_mo_dau))
    yield ''
    yield environment.in_block(context, 17, (undefined(name='noi_dung') if l_0_noi_dung is missing else l_0_noi_dung))
    yield ''
    if (t_2((undefined(name='ky') if l_0_ky is missing else l_0_ky)) == 1):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 90, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 91, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 92, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="'
        yield environment.in_attribute(context, 93, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
        yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 94, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 20, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
            yield '</w:t></w:r></w:p>'
            yield environment.in_block(context, 21, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
            yield ''
        yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 95, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'dong')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 24, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield ''
        if environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 27, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'tren_ten')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 30, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 32, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ho_ten'))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    elif (undefined(name='ky') if l_0_ky is missing else l_0_ky):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 96, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 97, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 98, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid>'
        l_1_loop = missing
        for (l_1_trai, l_1_phai), l_1_loop in LoopContext(t_1(context, (undefined(name='cap_ky') if l_0_cap_ky is missing else l_0_cap_ky)), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit w:val="'
            yield environment.in_attribute(context, 101, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
            yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 102, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 38, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_trai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 41, environment.getattr(l_1_trai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 44, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 46, environment.getattr(l_1_trai, 'ho_ten'))
            yield '</w:t></w:r></w:p>'
            if (environment.getattr(l_1_loop, 'last') and (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan)):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
                if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.in_text(context, 49, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
                    yield '</w:t></w:r></w:p>'
                    yield environment.in_block(context, 50, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
                    yield ''
                yield ''
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 103, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 56, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_phai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 59, environment.getattr(l_1_phai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 62, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 64, environment.getattr(l_1_phai, 'ho_ten'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_trai = l_1_phai = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 106, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 107, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 108, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 109, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 110, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=39&3=41&4=43&5=45&6=47&7=51&9=55&10=59&12=63&13=65&14=67&15=69&16=71&17=73&18=75&19=77&20=79&21=81&22=83&23=85&24=87&25=89&26=92&27=94&28=96&29=98&30=100&32=103&33=106&34=108&35=110&37=113&38=115&39=117&40=120&41=122&42=124&43=126&44=128&45=130&46=133&47=135&49=138&50=140&51=144&53=148&54=151&56=154&57=158&59=162&60=164&61=167&62=169&63=171&64=174&65=178&66=180&67=182&69=186&70=190&72=194&73=197&75=200&76=204&78=208&79=210&80=213&81=216&82=218&85=222&86=224&88=228&89=232&91=236&92=239&94=242&95=246&97=250&100=255&101=257&102=259&103=261&104=263'
vanban_knows = ((('{%p for ten in chu_quan %}', 72, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 90, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr>'), ('{%p endfor %}', 108, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for ten in co_quan %}', 126, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 144, 'text', '', '', '<w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr>'), ('{%p endfor %}', 162, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ quoc_hieu }}', 204, 'text', '', '', '<w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr>'), ('{{ tieu_ngu }}', 222, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr>'), ('{{ so_ky_hieu or "" }}', 276, 'text', '', '', ''), ('{{ dia_danh_ngay or "" }}', 308, 'text', '', '', ''), ('{%tr if trich_yeu_cong_van %}', 350, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trich_yeu_cong_van }}', 392, 'text', '', '', ''), ('{%tr endif %}', 456, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr if khung_dau %}', 498, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p khung_dau }}', 538, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr endif %}', 602, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p mo_dau }}', 638, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{p noi_dung }}', 656, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{%p if ky|length == 1 %}', 674, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 758, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 776, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 794, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 812, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].dong %}', 864, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 882, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 900, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ky[0].ghi_chu %}', 918, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ghi_chu }}', 936, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 954, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].tren_ten %}', 982, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1000, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1018, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ho_ten }}', 1036, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p elif ky %}', 1060, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr for trai, phai in cap_ky %}', 1134, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1186, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1216, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.dong %}', 1234, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1252, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1270, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if trai.ghi_chu %}', 1288, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ghi_chu }}', 1306, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1324, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.tren_ten %}', 1352, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1370, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1388, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ho_ten }}', 1406, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p if loop.last and noi_nhan %}', 1424, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 1454, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 1472, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 1490, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 1508, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1526, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1578, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1608, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.dong %}', 1626, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1644, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1662, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if phai.ghi_chu %}', 1680, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ghi_chu }}', 1698, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1716, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.tren_ten %}', 1744, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1762, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1780, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ho_ten }}', 1798, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr endfor %}', 1840, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1864, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 11, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 37, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 39, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 55, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.trai }}', 175, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.phai }}', 175, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 187, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.trai }}', 235, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.phai }}', 235, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 257, 'attribute', '', '', ''), ('{{ hinh.so_ky_hieu.truoc }}', 269, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 289, 'attribute', '', '', ''), ('{{ hinh.dia_danh_ngay.truoc }}', 301, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 331, 'other', '', '', ''), ('{{ hinh.dau_trang.trai }}', 373, 'attribute', '', '', ''), ('{{ hinh.trich_yeu_cong_van.trai }}', 385, 'attribute', '', '', ''), ('{{ hinh.trich_yeu_cong_van.phai }}', 385, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 405, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 437, 'other', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 479, 'other', '', '', ''), ('{{ hinh.dau_trang.trai }}', 521, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 551, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 583, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 685, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 711, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 713, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 721, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 729, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 835, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1071, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1097, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1099, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1107, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1115, 'other', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1149, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 1157, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1549, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1813, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1821, 'other', '', '', ''), ('{{ hinh.trang.w }}', 1891, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 1891, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 1891, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 1893, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 1897, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbTrichYeuCongVan"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '</w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '</w:tbl><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ('<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>'))
