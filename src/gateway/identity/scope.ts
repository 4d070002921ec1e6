import { idFormats } from '../../api/ids.js';
import type { Caller } from '../upstream/client.js';
import { InvalidArgument } from '../upstream/error.js';

/** The project that a proof is for, if the request names one. What cannot be one is not sent on. */
export const projectScope = ({ projectId }: Caller): string | null => {
  if (projectId !== null && !idFormats.project_id(projectId)) {
    throw new InvalidArgument(
      'The project id is malformed: send the id of a project in the header X-Project-Id.',
    );
  }
  return projectId;
};
