export { endOrder } from './end-order.ts';
export { notifyAboutParcel } from './notify-about-parcel.ts';
export { orderNews } from './order-news.ts';
export { returnToStock, takeBackPacks, takeFromStock } from './order-stock.ts';
