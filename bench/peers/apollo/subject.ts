import { nodePeer } from '../node-peer.js';

export const subject = nodePeer('apollo', '/');
