import * as read from './reader.js';

const readFields = read.reader({
  name: read.text('name'),
  description: read.text('description'),
  enabled: read.flag('enabled'),
  domainId: read.id('domain_id'),
  parentId: read.id('parent_id'),
  isDomain: read.flag('is_domain'),
});

/** A project of the caller's account (7.3). */
export const readProject = (wire: read.Wire) => ({
  __typename: 'Project' as const,
  projectId: read.required(read.id('id')(wire), 'id'),
  ...readFields(wire),
});
export type ProjectModel = ReturnType<typeof readProject>;
