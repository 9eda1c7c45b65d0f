import { containersStartTheirRoom, dockerfileFitsTree, toolsAreTheTrees } from './checks/images.ts';
import { portsAgree, proxyOpensEachAddress, publicPortsArePublished } from './checks/ports.ts';
import { everyPartIsThere, imagesArePinned, startsInOrder, volumesAreDeclared } from './checks/services.ts';
import {
  exampleIsComplete,
  publicUrlsAgree,
  refusesToStartOpen,
  secretsComeFromOutside,
  settingsFitSchemas,
} from './checks/settings.ts';
import type { Check } from './deployment.ts';

/** Every check of the deployment, by the sentence it holds. */
export const checks = {
  'every part of the hospital is there': everyPartIsThere,
  'each process gets the settings its code asks for': settingsFitSchemas,
  'public URLs are the same for everyone': publicUrlsAgree,
  'secrets come from outside': secretsComeFromOutside,
  'nothing starts without its secrets': refusesToStartOpen,
  '.env.example explains what the file takes': exampleIsComplete,
  'ports agree': portsAgree,
  'the proxy publishes the public ports': publicPortsArePublished,
  'the proxy opens each address and hides figures': proxyOpensEachAddress,
  'services start in order, after the migration': startsInOrder,
  'volumes are declared': volumesAreDeclared,
  'images are pinned': imagesArePinned,
  'the Dockerfile fits the tree': dockerfileFitsTree,
  'the image has the tools of the tree': toolsAreTheTrees,
  'containers start their room, not as root': containersStartTheirRoom,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
