import type {
  CreateTemplatePayloadResolvers,
  MutationResolvers,
  UpdateTemplatePayloadResolvers,
} from '../generated/resolvers.js';
import { ofPayload } from '../joins.js';
import { type TemplateModel, templateReference } from '../mapping/template.js';
import { changedTemplate, newTemplate } from '../mapping/template-input.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import { byName } from '../mutations/names.js';
import { updates } from '../mutations/update.js';

/** The list has no filter, but a project has at most 100 templates (5.2.1). */
const { named, isTaken } = byName<TemplateModel>(({ limit, order }, { loaders }) =>
  loaders.template.page({ limit, order }),
);

/** A mere reference; what is selected of the template is read only then. */
const payload = (templateId: string) => ({ template: templateReference(templateId) });

export const Mutation: MutationResolvers = {
  createTemplate: creates({
    type: 'Template',
    endpoint: 'createTemplate',
    idKey: 'template_id',
    writer: newTemplate,
    named,
    keyOf: ({ templateId }) => templateId,
    payload,
    rules: ({ name }, context) => [['CS.18002', isTaken(name, context)]],
  }),

  updateTemplate: updates({
    type: 'Template',
    endpoint: 'updateTemplate',
    writer: changedTemplate,
    idOf: ({ id }: { id: string }) => id,
    paths: { template_id: ['id'] },
    missing: 'CS.18005',
    read: (key, { loaders }) => loaders.template.load(key),
    send: (key, body, { upstream }) =>
      upstream('updateTemplate', { body: { id: BigInt(key), ...body } }),
    payload,
    rules: ({ name }, template, context) => [
      ['CS.18002', name !== template.name && isTaken(name, context)],
    ],
  }),

  deleteTemplate: deletes({
    type: 'Template',
    parameters: ['template_id'],
    send: (template_id, { upstream }) => upstream('deleteTemplate', { template_id }),
    isGone: async (key, { loaders }) => (await loaders.template.load(key)) === null,
  }),
};

const templateOfPayload = ofPayload(
  'template',
  ['id', 'templateId'],
  (model: TemplateModel, { loaders }) => loaders.template.load(model.templateId),
);
export const CreateTemplatePayload: CreateTemplatePayloadResolvers = templateOfPayload;
export const UpdateTemplatePayload: UpdateTemplatePayloadResolvers = templateOfPayload;
