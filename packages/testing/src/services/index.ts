export { fakeCourier, type FakeCourier } from './fake-courier.ts';
export { fakePayments, type FakePayments } from './fake-payments.ts';
export { refusalOf } from './refusal-of.ts';
export { testServices, type Observed, type TestServices } from './test-services.ts';
