import type { Auth, Credentials, OutgoingRequest } from './credentials.js';
import { peerProof } from './peer.js';
import { projectScope } from './scope.js';
import { authorizationOf } from './signature.js';

/** `20191115T033655Z` */
const dateOf = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** Headers that are sent for the signature's sake; those of the SDKs, which name the project to all services but IAM. */
const addedTo = ({ endpoint, body }: OutgoingRequest, projectId: string | null) => ({
  'x-sdk-date': dateOf(new Date()),
  ...(projectId !== null && endpoint.service !== 'iam' && { 'x-project-id': projectId }),
  ...(body === 'stream' && { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' }),
});

/** Signs every call with the access key of the gateway, whoever the caller is. */
export const accessKey = (keys: Extract<Auth, { mode: 'aksk' }>): Credentials => ({
  prove(request, caller) {
    const asPeer = peerProof(request.endpoint, caller);
    if (asPeer) return asPeer;
    const added = addedTo(request, projectScope(caller));
    const { method, origin, path, contentType: type, body } = request;
    const signed = {
      host: new URL(origin).host,
      // The type of a form holds its boundary, which belongs to the body; the SDKs do not sign it either.
      ...(type !== null && body !== 'stream' && { 'content-type': type }),
      ...added,
    };
    const text = body === 'stream' ? null : body;
    return {
      ...added,
      authorization: authorizationOf({ method, path, headers: signed, body: text }, keys),
    };
  },

  identity: () => '',
  owns: (proof) => 'authorization' in proof,
  renews: () => false,

  secrets: ({ peerToken }) => [keys.accessKey, keys.secretKey, ...(peerToken ? [peerToken] : [])],
});
