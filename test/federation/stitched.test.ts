import { describePrefixed, describeRouter } from '../support/router.js';
import { startStitched } from '../support/stitched.js';

describeRouter('A stitched supergraph', startStitched);
describePrefixed('A stitched supergraph, with a prefix of ours', startStitched);
