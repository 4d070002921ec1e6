import { idFormats } from '../../api/ids.js';
import type { QueryResolvers, TemplateResolvers } from '../generated/resolvers.js';
import { globalId, parseId } from '../mapping/ids.js';
import type { TemplateModel } from '../mapping/template.js';
import { connection } from '../paging/connection.js';

export const Query: QueryResolvers = {
  template: (_, { id }, { loaders }) => loaders.template.load(parseId('Template', id)),

  templates: (_, args, context, info) =>
    connection(args, context, info, {
      kind: 'Template',
      idOf: (template: TemplateModel) => template.templateId,
      isId: idFormats.template_id,
      read: (page) => context.loaders.template.page(page),
    }),
};

export const Template: TemplateResolvers = {
  id: (template) => globalId('Template', template.templateId),
};
