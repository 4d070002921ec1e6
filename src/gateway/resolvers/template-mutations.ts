import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type {
  CreateTemplatePayloadResolvers,
  MutationResolvers,
  UpdateTemplatePayloadResolvers,
} from '../generated/resolvers.js';
import type { TemplateModel } from '../mapping/template.js';
import { changedTemplate, newTemplate } from '../mapping/template-input.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import { updates } from '../mutations/update.js';
import { selectsOnly } from '../selection.js';

/** A project has at most 100 templates (5.2.1): one page holds them all. */
const named = async (name: string, { loaders }: Context): Promise<TemplateModel | null> => {
  const { rows } = await loaders.template.page({ limit: 100, order: 'desc' });
  return rows.find((template) => template.name === name) ?? null;
};

const nameTaken = async (name: string | null | undefined, context: Context) =>
  Boolean(name && (await named(name, context)));

/** A mere reference; what is selected of the template is read only then. */
const payload = (templateId: string) => ({
  template: { __typename: 'Template' as const, templateId },
});

export const Mutation: MutationResolvers = {
  createTemplate: creates({
    type: 'Template',
    endpoint: 'createTemplate',
    idKey: 'template_id',
    writer: newTemplate,
    send: (body, { upstream }) => upstream('createTemplate', { body }),
    named,
    keyOf: ({ templateId }) => templateId,
    payload,
    rules: ({ name }, context) => [['CS.18002', nameTaken(name, context)]],
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
      ['CS.18002', name !== template.name && nameTaken(name, context)],
    ],
  }),

  deleteTemplate: deletes({
    type: 'Template',
    parameters: ['template_id'],
    send: (template_id, { upstream }) => upstream('deleteTemplate', { template_id }),
    isGone: async (key, { loaders }) => (await loaders.template.load(key)) === null,
  }),
};

const templateOfPayload = {
  template: (
    { template }: { template?: TemplateModel | null },
    _: unknown,
    { loaders }: Context,
    info: GraphQLResolveInfo,
  ) => {
    if (!template || selectsOnly(info, 'id', 'templateId')) return template ?? null;
    return loaders.template.load(template.templateId);
  },
};
export const CreateTemplatePayload: CreateTemplatePayloadResolvers = templateOfPayload;
export const UpdateTemplatePayload: UpdateTemplatePayloadResolvers = templateOfPayload;
