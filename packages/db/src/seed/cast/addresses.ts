import type { Address } from '@openward/domain/pharmacy';

type Place = Pick<Address, 'province' | 'city' | 'district' | 'street'>;

/** Where patients of the demo have medicine sent; districts and streets that exist nowhere. The first is the usual one. */
export const patientPlaces: Readonly<Record<string, readonly Place[]>> = {
  'xu-damin': [
    { province: 'Zhejiang', city: 'Hangzhou', district: '演示区', street: '青杉路 26 号 3 幢 501 室' },
    { province: 'Zhejiang', city: 'Ningbo', district: '演示区', street: '海棠巷 7 号' },
  ],
  'zhao-guilan': [{ province: 'Hubei', city: 'Wuhan', district: '演示区', street: '江桥路 88 号 2 单元 301 室' }],
  'deng-hong': [{ province: 'Zhejiang', city: 'Hangzhou', district: '演示区', street: '柳浪路 1 号' }],
  'feng-xiulan': [{ province: 'Zhejiang', city: 'Hangzhou', district: '演示区', street: '青杉路 9 号 1 幢 202 室' }],
  'cai-weimin': [{ province: 'Zhejiang', city: 'Ningbo', district: 'Demo District', street: '8 Liulang Road' }],
  'ye-fang': [{ province: 'Hubei', city: 'Wuhan', district: '演示区', street: '江桥路 12 号' }],
};
