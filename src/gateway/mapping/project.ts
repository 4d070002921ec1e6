import { entity } from './entity.js';
import * as read from './reader.js';

const projects = entity({
  type: 'Project',
  key: 'projectId',
  id: ['id'],
  fields: {
    name: read.text('name'),
    description: read.text('description'),
    enabled: read.flag('enabled'),
    domainId: read.id('domain_id'),
    parentId: read.id('parent_id'),
    isDomain: read.flag('is_domain'),
  },
});

/** A project of the caller's account (7.3). */
export const readProject = projects.read(null);
export type ProjectModel = ReturnType<typeof readProject>;
