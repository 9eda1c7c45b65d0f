export { chooseIdentityDriver } from './choose-driver.ts';
