import type { useWriting } from './writing.js';

/** What tests of peerings ask of the service, past the gateway. */
export const usePeerings = ({ world, clusterId }: ReturnType<typeof useWriting>) => {
  const vpcOf = (own: boolean) => {
    const { peer, vpcs } = world.emulator;
    const vpc = vpcs.find(({ tenantId }) => (tenantId === peer.tenantId) !== own);
    if (!vpc) throw new Error('There is no free VPC');
    return vpc;
  };
  const peeringsOf = async (id: string) =>
    (await world.rest(`/reserved_cluster/${id}/peering`)).peerings;
  const routesOf = async (id: string) => {
    const [, clusterKey, peering] = id.split(':');
    return (await world.rest(`/reserved_cluster/${clusterKey}/peering/${peering}/route`)).routes;
  };
  /** The id of the seeded peering of a name, with that of its cluster. */
  const seeded = async (name: string, of: string) => {
    const id = await clusterId(of);
    const found = (await peeringsOf(id)).find((one: { name: string }) => one.name === name);
    return `Peering:${id}:${found.id}`;
  };
  return { vpcOf, peeringsOf, routesOf, seeded };
};
