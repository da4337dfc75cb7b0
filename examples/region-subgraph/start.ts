/** Starts the region's subgraph, and a gateway over it and a register that runs with `npm run start:distributed`. */
import { startGateway } from '../../gateway/server';
import { http } from '../../gateway/transports/http';
import { composeWithRegion, registerSubgraphs } from './compose';
import { startRegionSubgraph } from './subgraph';

async function main(): Promise<void> {
  const region = await startRegionSubgraph(4010);
  const addresses = Object.entries({ ...registerSubgraphs, region: region.url });
  const gateway = await startGateway({
    supergraph: composeWithRegion(),
    transports: Object.fromEntries(addresses.map(([name, url]) => [name, http({ url })])),
    port: 4100,
  });
  console.log(`The register with the region's own field answers at ${gateway.url}`);
  const stop = async (): Promise<void> => {
    await gateway.close();
    await region.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
