import type { Service } from '../api/endpoint.js';
import { type ErrorCode, Failure, FrontFailure } from './errors.js';

/** What a call can end with before it comes to what it asks for. */
type Refused = 'noToken' | 'endedToken' | 'noProject' | 'otherProject' | 'readOnly';

const code = (code: ErrorCode) => () => new Failure(code);
const front = (status: number, code: string, message: string) => () =>
  new FrontFailure(status, code, message);

const noLogin = front(401, 'IAM.0001', 'The token is missing or too old');
const unknownToken = front(401, 'APIG.0301', 'The token is not known here');
const closed = front(403, 'APIG.0306', 'The token is not for this project');
const network = {
  noToken: noLogin,
  endedToken: noLogin,
  noProject: closed,
  otherProject: closed,
  readOnly: front(403, 'VPC.0008', 'The user may only look'),
};

/** The same in the words of each service, and of the gateway in front of it. Of DLI and CDM the documents leave them open. */
const refusals: Readonly<Record<Service, Readonly<Record<Refused, () => Failure | FrontFailure>>>> =
  {
    cs: {
      noToken: code('CS.10008'),
      endedToken: code('CS.10007'),
      noProject: code('CS.10010'),
      otherProject: code('CS.10006'),
      readOnly: code('CS.10005'),
    },
    vpc: network,
    iam: network,
    dli: {
      noToken: code('DLI.0013'),
      endedToken: unknownToken,
      noProject: closed,
      otherProject: closed,
      readOnly: front(403, 'DLI.0003', 'The user may only look'),
    },
    cdm: {
      noToken: unknownToken,
      endedToken: unknownToken,
      noProject: closed,
      otherProject: closed,
      readOnly: code('Cdm.0032'),
    },
  };

/** What a call of a service ends with that is not let in. */
export const refusalOf = (service: Service, why: Refused): Failure | FrontFailure =>
  refusals[service][why]();
