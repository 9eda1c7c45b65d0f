export { AddressesScreen } from './addresses-screen.tsx';
export { CheckoutScreen } from './checkout-screen.tsx';
export { MedicineScreen } from './medicine-screen.tsx';
export { JourneyOrders, OpenOrders } from './open-orders.tsx';
export { OrderCard } from './order-card.tsx';
export { OrderScreen } from './order-screen.tsx';
export { OrdersScreen } from './orders-screen.tsx';
export { ReceiptScreen } from './receipt-screen.tsx';
export { ShopScreen } from './shop-screen.tsx';
