// Tier 3, what no policy governs: a WebRTC connection asks its STUN and TURN servers.

import type { PatchMore } from './createGate.ts';
import { wrap } from './wrap.ts';

/** https://www.w3.org/TR/webrtc/#dom-rtciceserver */
interface IceServer {
  readonly urls: string | readonly string[];
}

/**
 * Held servers are left out. The directive that would do it is in no browser that we know:
 * https://www.w3.org/TR/CSP3/#directive-webrtc
 */
export const patchPeers: PatchMore = (realm, may) => {
  const isFree = ({ urls }: IceServer): boolean =>
    [urls].flat().every((each) => may('RTCPeerConnection', each.replace(/^\w+:/, 'https://')));
  const withoutHeld = (args: { iceServers?: IceServer[] }[]): void => {
    const [peer] = args;
    if (peer?.iceServers) args[0] = { ...peer, iceServers: peer.iceServers.filter(isFree) };
  };
  wrap(realm, '', 'RTCPeerConnection', (_, args, go) => {
    withoutHeld(args);
    return go();
  });
  wrap(realm, 'RTCPeerConnection', 'setConfiguration', (_, args, go) => {
    withoutHeld(args);
    return go();
  });
};
