const { GRAPHQL_URL, CS_TOKEN, CS_PROJECT_ID } = process.env;

/** Where the gateway takes operations. */
export const url = GRAPHQL_URL || 'http://127.0.0.1:4000/graphql';

/** Who asks, in which project; the emulator needs neither. */
export const headers = {
  ...(CS_TOKEN && { 'X-Auth-Token': CS_TOKEN }),
  ...(CS_PROJECT_ID && { 'X-Project-Id': CS_PROJECT_ID }),
};
