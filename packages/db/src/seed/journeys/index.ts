import { numberTickets } from '../care/number-tickets.ts';
import type { World } from '../world/world.ts';
import { caiWeimin } from './cai-weimin.ts';
import { chenLihua } from './chen-lihua.ts';
import { crowd } from './crowd.ts';
import { dengHong } from './deng-hong.ts';
import { fengXiulan } from './feng-xiulan.ts';
import { guoRui } from './guo-rui.ts';
import { maJianguo } from './ma-jianguo.ts';
import { tangYulan } from './tang-yulan.ts';
import { waitingPatients } from './waiting.ts';
import { wuYiran } from './wu-yiran.ts';
import { xuDamin } from './xu-damin.ts';
import { yeFang } from './ye-fang.ts';
import { zhaoGuilan } from './zhao-guilan.ts';

/** What everybody has been through. Lin Xiaofan has only signed up and begins in front of the audience. */
export function addJourneys(world: World): void {
  crowd(world);
  chenLihua(world);
  guoRui(world);
  maJianguo(world);
  yeFang(world);
  caiWeimin(world);
  xuDamin(world);
  dengHong(world);
  fengXiulan(world);
  zhaoGuilan(world);
  wuYiran(world);
  tangYulan(world);
  waitingPatients(world);
  numberTickets(world);
}
