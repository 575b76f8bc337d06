from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'word/document.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_nhan = resolve('nhan')
    l_0_tieu_de = resolve('tieu_de')
    l_0_hinh = resolve('hinh')
    l_0_kem_theo = resolve('kem_theo')
    l_0_noi_dung = resolve('noi_dung')
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
    if (undefined(name='nhan') if l_0_nhan is missing else l_0_nhan):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 1, (undefined(name='nhan') if l_0_nhan is missing else l_0_nhan))
        yield '</w:t></w:r></w:p>'
    yield ''
    if (undefined(name='tieu_de') if l_0_tieu_de is missing else l_0_tieu_de):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbTieuDePhuLuc"/><w:ind w:left="'
        yield environment.in_attribute(context, 10, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'tieu_de_phu_luc'), 'trai'))
        yield '" w:right="'
        yield environment.in_attribute(context, 11, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'tieu_de_phu_luc'), 'phai'))
        yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 4, (undefined(name='tieu_de') if l_0_tieu_de is missing else l_0_tieu_de))
        yield '</w:t></w:r></w:p>'
    yield ''
    if (undefined(name='kem_theo') if l_0_kem_theo is missing else l_0_kem_theo):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbKemTheo"/><w:ind w:left="'
        yield environment.in_attribute(context, 12, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'kem_theo'), 'trai'))
        yield '" w:right="'
        yield environment.in_attribute(context, 13, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'kem_theo'), 'phai'))
        yield '"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.in_text(context, 7, (undefined(name='kem_theo') if l_0_kem_theo is missing else l_0_kem_theo))
        yield '</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="'
    yield environment.in_attribute(context, 14, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'trai'))
    yield '" w:right="'
    yield environment.in_attribute(context, 15, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'ke_trich_yeu'), 'phai'))
    yield '"/></w:pPr></w:p>'
    yield environment.in_block(context, 9, (undefined(name='noi_dung') if l_0_noi_dung is missing else l_0_noi_dung))
    yield '<w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="'
    yield environment.in_attribute(context, 16, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'w'))
    yield '" w:h="'
    yield environment.in_attribute(context, 17, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'h'))
    yield '" w:orient="'
    yield environment.in_attribute(context, 18, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'huong'))
    yield '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="'
    yield environment.in_attribute(context, 19, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'chan'))
    yield '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="'
    yield environment.in_attribute(context, 20, environment.getattr(environment.getattr((undefined(name='hinh') if l_0_hinh is missing else l_0_hinh), 'trang'), 'dau'))
    yield '"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=17&3=20&5=23&6=26&7=28&8=30&10=33&11=36&12=38&13=40&15=43&16=45&17=47&18=49&19=51&20=53&21=55&22=57'
vanban_knows = ((('{%p if nhan %}', 18, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ nhan }}', 36, 'text', '', '', '<w:pPr><w:pStyle w:val="VbPhuLuc"/></w:pPr>'), ('{%p endif %}', 54, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if tieu_de %}', 72, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ tieu_de }}', 92, 'text', '', '', ''), ('{%p endif %}', 110, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p if kem_theo %}', 128, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ kem_theo }}', 148, 'text', '', '', ''), ('{%p endif %}', 166, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{p noi_dung }}', 196, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNoiDung"/></w:pPr>'), ('{{ hinh.tieu_de_phu_luc.trai }}', 85, 'attribute', '', '', ''), ('{{ hinh.tieu_de_phu_luc.phai }}', 85, 'attribute', '', '', ''), ('{{ hinh.kem_theo.trai }}', 141, 'attribute', '', '', ''), ('{{ hinh.kem_theo.phai }}', 141, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.trai }}', 179, 'attribute', '', '', ''), ('{{ hinh.ke_trich_yeu.phai }}', 179, 'attribute', '', '', ''), ('{{ hinh.trang.w }}', 213, 'attribute', '', '', ''), ('{{ hinh.trang.h }}', 213, 'attribute', '', '', ''), ('{{ hinh.trang.huong }}', 213, 'attribute', '', '', ''), ('{{ hinh.trang.chan }}', 215, 'attribute', '', '', ''), ('{{ hinh.trang.dau }}', 219, 'attribute', '', '', '')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>', '<w:p><w:pPr><w:pStyle w:val="VbPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbTieuDePhuLuc"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbKemTheo"/><w:ind w:left="', '" w:right="', '"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="VbKeTrichYeu"/><w:ind w:left="', '" w:right="', '"/></w:pPr></w:p>', '<w:sectPr><w:headerReference w:type="first" r:id="rId11"/><w:headerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:pgSz w:w="', '" w:h="', '" w:orient="', '"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="', '" w:gutter="0"/><w:cols w:space="720"/><w:titlePg w:val="', '"/></w:sectPr></w:body></w:document>'), ())
