import { idFormats } from '../../api/ids.js';
import type { QueryResolvers, TemplateResolvers } from '../generated/resolvers.js';
import { globalId, parseId } from '../mapping/ids.js';
import type { TemplateModel } from '../mapping/template.js';
import { listOfServices } from '../paging/list-of-services.js';

export const Query: QueryResolvers = {
  template: (_, { id }, { loaders }) => loaders.template.load(parseId('Template', id)),

  templates: (_, { filter, ...args }, context, info) =>
    listOfServices(args, context, info, {
      kind: 'Template',
      services: filter?.service ? [filter.service] : context.jobServices,
      idOf: (template: TemplateModel) => template.templateId,
      isId: idFormats.template_id,
      read: (service, page) => context.loaders.template.page(service, page),
    }),
};

export const Template: TemplateResolvers = {
  id: (template) => globalId('Template', template.key),
};
