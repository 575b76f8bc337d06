from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'word/document.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_quoc_hieu = resolve('quoc_hieu')
    l_0_hinh = resolve('hinh')
    l_0_chu_quan = resolve('chu_quan')
    l_0_co_quan = resolve('co_quan')
    l_0_tieu_ngu = resolve('tieu_ngu')
    l_0_khung_dau = resolve('khung_dau')
    l_0_ten_loai = resolve('ten_loai')
    l_0_trich_yeu = resolve('trich_yeu')
    l_0_kem_theo = resolve('kem_theo')
    l_0_ke_trich_yeu = resolve('ke_trich_yeu')
    l_0_mo_dau = resolve('mo_dau')
    l_0_noi_dung = resolve('noi_dung')
    try:
        t_1 = environment.filters['_danh_sach']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '_danh_sach' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
    if (undefined(name='quoc_hieu') if l_0_quoc_hieu is missing else l_0_quoc_hieu):
        pass
        yield '<w:tbl><w:tblPr><w:tblW w:w="'
        yield environment.in_attribute(context, 27, environment.call_binop(context, '+', environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'), environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai')))
        yield '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="'
        yield environment.in_attribute(context, 28, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '"/><w:gridCol w:w="'
        yield environment.in_attribute(context, 29, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 30, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
        for l_1_ten in t_1(context, (undefined(name='chu_quan') if l_0_chu_quan is missing else l_0_chu_quan)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 2, l_1_ten)
            yield '</w:t></w:r></w:p>'
        l_1_ten = missing
        yield ''
        for l_1_ten in t_1(context, (undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 5, l_1_ten)
            yield '</w:t></w:r></w:p>'
        l_1_ten = missing
        yield '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="'
        yield environment.in_attribute(context, 31, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'trai'))
        yield '" w:right="'
        yield environment.in_attribute(context, 32, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_co_quan'), 'phai'))
        yield '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="'
        yield environment.in_attribute(context, 33, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
        yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 7, (undefined(name='quoc_hieu') if l_0_quoc_hieu is missing else l_0_quoc_hieu))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 8, (undefined(name='tieu_ngu') if l_0_tieu_ngu is missing else l_0_tieu_ngu))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="'
        yield environment.in_attribute(context, 34, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'trai'))
        yield '" w:right="'
        yield environment.in_attribute(context, 35, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_tieu_ngu'), 'phai'))
        yield '"/></w:pPr></w:p></w:tc></w:tr>'
        if (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau):
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 37, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'trai'))
            yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
            yield environment.in_block(context, 10, (undefined(name='khung_dau') if l_0_khung_dau is missing else l_0_khung_dau))
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="'
            yield environment.in_attribute(context, 38, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'dau_trang'), 'phai'))
            yield '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>'
        yield '</w:tbl>'
    yield ''
    if (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 14, (undefined(name='ten_loai') if l_0_ten_loai is missing else l_0_ten_loai))
        yield '</w:t></w:r></w:p>'
        if (undefined(name='trich_yeu') if l_0_trich_yeu is missing else l_0_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 40, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 41, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trich_yeu'), 'phai'))
            yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 16, (undefined(name='trich_yeu') if l_0_trich_yeu is missing else l_0_trich_yeu))
            yield '</w:t></w:r></w:p>'
        yield ''
        if (undefined(name='kem_theo') if l_0_kem_theo is missing else l_0_kem_theo):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbKemTheo"/><w:ind w:left="'
            yield environment.in_attribute(context, 42, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'kem_theo'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 43, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'kem_theo'), 'phai'))
            yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 19, (undefined(name='kem_theo') if l_0_kem_theo is missing else l_0_kem_theo))
            yield '</w:t></w:r></w:p>'
        yield ''
        if (undefined(name='ke_trich_yeu') if l_0_ke_trich_yeu is missing else l_0_ke_trich_yeu):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="'
            yield environment.in_attribute(context, 44, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'trai'))
            yield '" w:right="'
            yield environment.in_attribute(context, 45, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'phai'))
            yield '"/></w:pPr></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
        yield ''
    yield ''
    yield environment.in_block(context, 25, (undefined(name='mo_dau') if l_0_mo_dau is missing else l_0_mo_dau))
    yield ''
    yield environment.in_block(context, 26, (undefined(name='noi_dung') if l_0_noi_dung is missing else l_0_noi_dung))
    yield '<w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 46, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 47, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 48, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 49, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 50, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=30&3=33&4=35&5=37&6=39&7=41&8=45&10=49&11=53&13=57&14=59&15=61&16=63&17=65&18=67&19=69&20=71&21=74&22=76&23=78&26=82&27=85&28=87&29=90&30=92&31=94&33=97&34=100&35=102&36=104&38=107&39=110&40=112&44=119&45=121&46=123&47=125&48=127&49=129&50=131'
vanban_knows = ((('{%p if quoc_hieu %}', 18, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for ten in chu_quan %}', 90, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 108, 'text', '', '', '<w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr>'), ('{%p endfor %}', 126, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for ten in co_quan %}', 144, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten }}', 162, 'text', '', '', '<w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr>'), ('{%p endfor %}', 180, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ quoc_hieu }}', 222, 'text', '', '', '<w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr>'), ('{{ tieu_ngu }}', 240, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr>'), ('{%tr if khung_dau %}', 294, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p khung_dau }}', 334, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%tr endif %}', 398, 'block', 'tr', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 422, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ten_loai %}', 440, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ ten_loai }}', 458, 'text', '', '', '<w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr>'), ('{%p if trich_yeu %}', 476, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ trich_yeu }}', 496, 'text', '', '', ''), ('{%p endif %}', 514, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if kem_theo %}', 532, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ kem_theo }}', 552, 'text', '', '', ''), ('{%p endif %}', 570, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if ke_trich_yeu %}', 588, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p else %}', 618, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 648, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 666, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p mo_dau }}', 684, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{p noi_dung }}', 702, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 29, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 55, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 57, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai }}', 73, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.trai }}', 193, 'attribute', '', '', ''), ('{{ hinh.ke_co_quan.phai }}', 193, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 205, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.trai }}', 253, 'attribute', '', '', ''), ('{{ hinh.ke_tieu_ngu.phai }}', 253, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 275, 'other', '', '', ''), ('{{ hinh.dau_trang.trai }}', 317, 'attribute', '', '', ''), ('{{ hinh.dau_trang.phai }}', 347, 'attribute', '', '', ''), ('{{ hinh.dau_trang.trai + hinh.dau_trang.phai }}', 379, 'other', '', '', ''), ('{{ hinh.trich_yeu.trai }}', 489, 'attribute', '', '', ''), ('{{ hinh.trich_yeu.phai }}', 489, 'attribute', '', '', ''), ('{{ hinh.kem_theo.trai }}', 545, 'attribute', '', '', ''), ('{{ hinh.kem_theo.phai }}', 545, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.trai }}', 601, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.phai }}', 601, 'attribute', '', '', ''), ('{{ hinh.trang.w }}', 719, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 719, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 719, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 721, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 725, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>', '<w:tbl><w:tblPr><w:tblW w:w="', '" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Phần đầu văn bản"/></w:tblPr><w:tblGrid><w:gridCol w:w="', '"/><w:gridCol w:w="', '"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeCoQuan"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbQuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbTieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="VbKeTieuNgu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p></w:tc></w:tr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>', '</w:tc><w:tc><w:tcPr><w:tcW w:w="', '" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p></w:tc></w:tr>', '</w:tbl>', '', '<w:p><w:pPr><w:pStyle w:val="VbTenLoai"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbKemTheo"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/><w:spacing w:before="120" w:after="120" w:line="20" w:lineRule="exact"/></w:pPr></w:p>', '', '', '', '<w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ('<w:p><w:pPr><w:pStyle w:val="VbChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbCoQuan"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>'))
