import type { ErrorCode } from '../../api/error-codes.js';
import type { Context } from '../context.js';
import type {
  CreateTemplatePayloadResolvers,
  MutationResolvers,
  UpdateTemplatePayloadResolvers,
} from '../generated/resolvers.js';
import { ofPayload } from '../joins.js';
import { type JobService, keyIn, rawId } from '../mapping/ids.js';
import { type TemplateModel, templateReference } from '../mapping/template.js';
import { changedTemplate, newDliTemplate, newTemplate } from '../mapping/template-input.js';
import { byId, byInput, byService } from '../mutations/by-service.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import { byName } from '../mutations/names.js';
import type { StateRule } from '../mutations/rehearse.js';
import { updates } from '../mutations/update.js';

/** The lists are looked through, since a project has at most 100 templates (5.2.1). */
const namesIn = (service: JobService) =>
  byName<TemplateModel>((page, { loaders }) => loaders.template.page(service, page));

/** What is the same for the creation of templates. A mere reference is given: what is selected is read only then. */
const creation = (service: JobService, taken: ErrorCode) => {
  const { named, isTaken } = namesIn(service);
  return {
    type: 'Template' as const,
    idKey: 'template_id' as const,
    named,
    keyOf: ({ key }: TemplateModel) => key,
    payload: (id: string) => ({ template: templateReference(keyIn(service, id)) }),
    rules: ({ name }: { readonly name: string }, context: Context): StateRule[] => [
      [taken, isTaken(name, context)],
    ],
  };
};

/** The same for changes. */
const update = (service: JobService, taken: ErrorCode, missing: ErrorCode) => {
  const { isTaken } = namesIn(service);
  return {
    type: 'Template' as const,
    writer: changedTemplate,
    idOf: ({ id }: { readonly id: string }) => id,
    paths: { template_id: ['id'] },
    missing,
    read: (key: string, { loaders }: Context) => loaders.template.load(key),
    payload: (key: string) => ({ template: templateReference(key) }),
    rules: (
      { name }: { readonly name?: string | null | undefined },
      template: TemplateModel,
      context: Context,
    ): StateRule[] => [[taken, name !== template.name && isTaken(name, context)]],
  };
};

const deletion = {
  type: 'Template',
  parameters: ['template_id'],
  isGone: async (key: string, { loaders }: Context) => (await loaders.template.load(key)) === null,
} as const;

export const Mutation: MutationResolvers = {
  createTemplate: byService(byInput, {
    CS: creates({
      ...creation('CS', 'CS.18002'),
      endpoint: 'createTemplate',
      writer: newTemplate,
    }),
    DLI: creates({
      ...creation('DLI', 'DLI.18002'),
      endpoint: 'createDliTemplate',
      writer: newDliTemplate,
    }),
  }),

  updateTemplate: byService(byId('Template'), {
    CS: updates({
      ...update('CS', 'CS.18002', 'CS.18005'),
      endpoint: 'updateTemplate',
      send: (key, body, { upstream }) =>
        upstream('updateTemplate', { body: { id: BigInt(key), ...body } }),
    }),
    DLI: updates({
      ...update('DLI', 'DLI.18002', 'DLI.18005'),
      endpoint: 'updateDliTemplate',
      send: (key, body, { upstream }) =>
        upstream('updateDliTemplate', { template_id: rawId(key), body }),
    }),
  }),

  deleteTemplate: byService(byId('Template'), {
    CS: deletes({
      ...deletion,
      send: (template_id, { upstream }) => upstream('deleteTemplate', { template_id }),
    }),
    DLI: deletes({
      ...deletion,
      send: (key, { upstream }) => upstream('deleteDliTemplate', { template_id: rawId(key) }),
    }),
  }),
};

const templateOfPayload = ofPayload(
  'template',
  ['id', 'templateId', 'service'],
  ({ key }: TemplateModel, { loaders }) => loaders.template.load(key),
);
export const CreateTemplatePayload: CreateTemplatePayloadResolvers = templateOfPayload;
export const UpdateTemplatePayload: UpdateTemplatePayloadResolvers = templateOfPayload;
