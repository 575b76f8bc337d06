from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'word/document.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_hinh = resolve('hinh')
    l_0_co_quan = resolve('co_quan')
    l_0_hinh_thuc_sao = resolve('hinh_thuc_sao')
    l_0_so_ky_hieu = resolve('so_ky_hieu')
    l_0_dia_danh_ngay = resolve('dia_danh_ngay')
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
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="VbKeDiaChi"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblW w:w="'
    yield environment.in_attribute(context, 55, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai')))
    yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
    yield environment.in_attribute(context, 56, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '"/><w:gridCol w:w="'
    yield environment.in_attribute(context, 57, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 58, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
    for l_1_ten in t_1(context, (undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 1, l_1_ten)
        yield '</w:t></w:r></w:p>'
    l_1_ten = missing
    yield '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="'
    yield environment.in_attribute(context, 59, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 60, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'phai'))
    yield '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 61, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbHinhThucSao"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 3, (undefined(name='hinh_thuc_sao') if l_0_hinh_thuc_sao is missing else l_0_hinh_thuc_sao))
    yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 62, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="'
    yield environment.in_attribute(context, 63, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'so_ky_hieu'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 4, ((undefined(name='so_ky_hieu') if l_0_so_ky_hieu is missing else l_0_so_ky_hieu) or ''))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
    yield environment.in_attribute(context, 64, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
    yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="'
    yield environment.in_attribute(context, 65, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dia_danh_ngay'), 'truoc'))
    yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.in_text(context, 5, ((undefined(name='dia_danh_ngay') if l_0_dia_danh_ngay is missing else l_0_dia_danh_ngay) or ''))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    if (t_2((undefined(name='ky') if l_0_ky is missing else l_0_ky)) == 1):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 66, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 67, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 68, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="'
        yield environment.in_attribute(context, 69, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
        yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 70, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 8, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
            yield '</w:t></w:r></w:p>'
            yield environment.in_block(context, 9, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
            yield ''
        yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 71, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'dong')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 12, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield ''
        if environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 15, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ghi_chu'))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
        for l_1_dong in t_1(context, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'tren_ten')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 18, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 20, environment.getattr(environment.getitem((undefined(name='ky') if l_0_ky is missing else l_0_ky), 0), 'ho_ten'))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    elif (undefined(name='ky') if l_0_ky is missing else l_0_ky):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 72, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 73, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 74, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
        yield '"/></w:tblGrid>'
        l_1_loop = missing
        for (l_1_trai, l_1_phai), l_1_loop in LoopContext(t_1(context, (undefined(name='cap_ky') if l_0_cap_ky is missing else l_0_cap_ky)), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit w:val="'
            yield environment.in_attribute(context, 77, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'nguyen'))
            yield '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 78, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'trai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 26, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_trai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 29, environment.getattr(l_1_trai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_trai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 32, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 34, environment.getattr(l_1_trai, 'ho_ten'))
            yield '</w:t></w:r></w:p>'
            if (environment.getattr(l_1_loop, 'last') and (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan)):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
                if (undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.in_text(context, 37, environment.getattr((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), 'dau'))
                    yield '</w:t></w:r></w:p>'
                    yield environment.in_block(context, 38, (undefined(name='danh_sach_noi_nhan') if l_0_danh_sach_noi_nhan is missing else l_0_danh_sach_noi_nhan))
                    yield ''
                yield ''
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 79, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'chu_ky'), 'phai'))
            yield '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>'
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            yield ''
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'dong')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 44, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield ''
            if environment.getattr(l_1_phai, 'ghi_chu'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 47, environment.getattr(l_1_phai, 'ghi_chu'))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>'
            for l_2_dong in t_1(context, environment.getattr(l_1_phai, 'tren_ten')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.in_text(context, 50, l_2_dong)
                yield '</w:t></w:r></w:p>'
            l_2_dong = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 52, environment.getattr(l_1_phai, 'ho_ten'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_trai = l_1_phai = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 82, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 83, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 84, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 85, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 86, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=33&3=35&4=37&5=39&6=41&7=45&9=49&10=51&11=53&12=55&13=57&14=59&15=61&16=63&17=65&18=67&19=69&20=72&21=74&22=76&23=78&24=80&25=82&26=85&27=87&29=90&30=92&31=96&33=100&34=103&36=106&37=110&39=114&40=116&41=119&42=121&43=123&44=126&45=130&46=132&47=134&49=138&50=142&52=146&53=149&55=152&56=156&58=160&59=162&60=165&61=168&62=170&65=174&66=176&68=180&69=184&71=188&72=191&74=194&75=198&77=202&80=207&81=209&82=211&83=213&84=215'
vanban_knows = ((('{%p for ten in co_quan %}', 94, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 112, 'text', '', '', '<w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr>'), ('{%p endfor %}', 130, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ hinh_thuc_sao }}', 172, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHinhThucSao"/></w:pPr>'), ('{{ so_ky_hieu or "" }}', 214, 'text', '', '', ''), ('{{ dia_danh_ngay or "" }}', 246, 'text', '', '', ''), ('{%p if ky|length == 1 %}', 282, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 366, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 384, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 402, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 420, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].dong %}', 472, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 490, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 508, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ky[0].ghi_chu %}', 526, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ghi_chu }}', 544, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 562, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in ky[0].tren_ten %}', 590, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 608, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 626, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ky[0].ho_ten }}', 644, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p elif ky %}', 668, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr for trai, phai in cap_ky %}', 742, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 794, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 824, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.dong %}', 842, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 860, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 878, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if trai.ghi_chu %}', 896, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ghi_chu }}', 914, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 932, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in trai.tren_ten %}', 960, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 978, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 996, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trai.ho_ten }}', 1014, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%p if loop.last and noi_nhan %}', 1032, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if noi_nhan %}', 1062, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ noi_nhan.dau }}', 1080, 'text', '', '', '<w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr>'), ('{{p danh_sach_noi_nhan }}', 1098, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiNhanDanhSach"/></w:pPr>'), ('{%p endif %}', 1116, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1134, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if not loop.first %}', 1186, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1216, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.dong %}', 1234, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1252, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1270, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if phai.ghi_chu %}', 1288, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ghi_chu }}', 1306, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr>'), ('{%p endif %}', 1324, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in phai.tren_ten %}', 1352, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 1370, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr>'), ('{%p endfor %}', 1388, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ phai.ho_ten }}', 1406, 'text', '', '', '<w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr>'), ('{%tr endfor %}', 1448, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 1472, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 33, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 59, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 61, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 77, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.trai }}', 143, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.phai }}', 143, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 155, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 195, 'attribute', '', '', ''), ('{{ hinh.so_ky_hieu.truoc }}', 207, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 227, 'attribute', '', '', ''), ('{{ hinh.dia_danh_ngay.truoc }}', 239, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 293, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 319, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 321, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 329, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 337, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 443, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 679, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 705, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 707, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 715, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 723, 'other', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 757, 'attribute', '', '', ''), ('{{ hinh.chu_ky.trai }}', 765, 'attribute', '', '', ''), ('{{ hinh.chu_ky.phai }}', 1157, 'attribute', '', '', ''), ('{{ hinh.chu_ky.nguyen }}', 1421, 'other', '', '', ''), ('{{ hinh.chu_ky.trai + hinh.chu_ky.phai }}', 1429, 'other', '', '', ''), ('{{ hinh.trang.w }}', 1499, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 1499, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 1499, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 1501, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 1505, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="VbKeDiaChi"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbHinhThucSao"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbSoKyHieu"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbDiaDanhNgay"/><w:spacing w:before="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Nơi nhận và chữ ký"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid>', '</w:tbl>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ('<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:tr><w:trPr><w:cantSplit w:val="', '"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:tcMar><w:top w:w="120" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbDongGiua"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChoKy"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbChucVu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbHoTen"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p></w:tc></w:tr>'))
