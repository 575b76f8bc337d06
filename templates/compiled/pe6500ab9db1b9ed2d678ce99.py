from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'word/footer1.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_lien_he = resolve('lien_he')
    try:
        t_1 = environment.filters['_danh_sach']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '_danh_sach' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    if (undefined(name='lien_he') if l_0_lien_he is missing else l_0_lien_he):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbKeDiaChi"/></w:pPr></w:p>'
        for l_1_dong in t_1(context, ((undefined(name='lien_he') if l_0_lien_he is missing else l_0_lien_he) or [])):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="VbDiaChi"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.in_text(context, 2, l_1_dong)
            yield '</w:t></w:r></w:p>'
        l_1_dong = missing
        yield ''
    else:
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p>'
    yield '</w:ftr>'

blocks = {}
debug_info = '2=19&3=22&4=26'
vanban_knows = ((('{%p if lien_he %}', 16, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p for dong in lien_he or [] %}', 44, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{{ dong }}', 62, 'text', '', '', '<w:pPr><w:pStyle w:val="VbDiaChi"/></w:pPr>'), ('{%p endfor %}', 80, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p else %}', 98, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'), ('{%p endif %}', 126, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>')), False, True, False, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">', '<w:p><w:pPr><w:pStyle w:val="VbKeDiaChi"/></w:pPr></w:p>', '', '<w:p><w:pPr><w:pStyle w:val="VbNgat"/></w:pPr></w:p>', '</w:ftr>'), ('<w:p><w:pPr><w:pStyle w:val="VbDiaChi"/></w:pPr><w:r><w:t xml:space="preserve">', '</w:t></w:r></w:p>'))
