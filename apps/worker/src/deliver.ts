import { deliverRefund } from '@openward/application/billing';
import { sendNotification } from '@openward/application/notification';
import { bookParcel, instructCourier } from '@openward/application/pharmacy';
import type { Services } from '@openward/application/services';
import { liveEvents, type OutboxEvent } from '@openward/domain/realtime';
import type { Publisher } from '@openward/realtime/server';

/** Carries out one outbox event; doing it twice does no harm. */
export async function deliver(services: Services, publisher: Publisher, event: OutboxEvent): Promise<void> {
  switch (event.topic) {
    case 'live.emit': {
      const { rooms, event: name, data } = event.payload;
      publisher.emit(rooms, name, liveEvents[name].parse(data));
      return;
    }
    case 'live.disconnect':
      publisher.disconnect(event.payload.rooms, event.payload.reason);
      return;
    case 'live.leave':
      publisher.leave(event.payload.rooms, event.payload.leave);
      return;
    case 'courier.book':
      await bookParcel(services, event.payload.parcelId);
      return;
    case 'courier.instruct':
      await instructCourier(services, event.payload);
      return;
    case 'notification.send':
      await sendNotification(services, event.payload.notificationId);
      return;
    case 'payment.refund':
      await deliverRefund(services, event.payload.refundId);
      return;
    case 'demo-payment.notify':
      await services.demoPayments?.sendNotice(event.payload);
      return;
    default:
      throw new Error(`unknown outbox topic ${JSON.stringify(event satisfies never)}`);
  }
}
