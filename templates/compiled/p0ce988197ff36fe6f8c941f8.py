from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'word/header1.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_dau_le_tren = resolve('dau_le_tren')
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    yield environment.in_block(context, 0, (undefined(name='dau_le_tren') if l_0_dau_le_tren is missing else l_0_dau_le_tren))
    yield '</w:hdr>'

blocks = {}
debug_info = '2=13'
vanban_knows = ((('{{p dau_le_tren }}', 16, 'block', 'p', '', '<w:pPr><w:pStyle w:val="VbNgat"/></w:pPr>'),), False, True, True, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">', '</w:hdr>'), ())
