from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'docProps/core.xml'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ho_so = resolve('ho_so')
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>'
    yield environment.in_other(context, 0, environment.getattr((undefined(name='ho_so') if l_0_ho_so is missing else l_0_ho_so), 'tieu_de'))
    yield '</dc:title><dc:subject>'
    yield environment.in_other(context, 1, environment.getattr((undefined(name='ho_so') if l_0_ho_so is missing else l_0_ho_so), 'chu_de'))
    yield '</dc:subject><dc:creator>'
    yield environment.in_other(context, 2, environment.getattr((undefined(name='ho_so') if l_0_ho_so is missing else l_0_ho_so), 'tac_gia'))
    yield '</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>'

blocks = {}
debug_info = '2=13&3=15&4=17'
vanban_knows = ((('{{ ho_so.tieu_de }}', 6, 'other', '', '', ''), ('{{ ho_so.chu_de }}', 10, 'other', '', '', ''), ('{{ ho_so.tac_gia }}', 14, 'other', '', '', '')), False, True, True, 0, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>', '</dc:title><dc:subject>', '</dc:subject><dc:creator>', '</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>'), ())
