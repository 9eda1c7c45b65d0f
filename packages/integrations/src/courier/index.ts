export { chooseCourierDriver, type CourierSettings } from './choose-driver.ts';
export { demoCourier } from './demo-courier.ts';
export { failsFirst } from './demo-plan.ts';
