export { prescriptionsUnderReview, reviewablePrescriptions } from './reviewable.ts';
export { pharmacyOrders, pharmacyRoles, practiceAt } from './pharmacy-orders.ts';
export {
  clinicalPractices,
  ownPatients,
  servableServices,
  visibleAttachments,
  visibleConsultations,
  visibleConversations,
  visibleFollowUps,
  visibleFollowUpTasks,
  visibleJourneys,
  visibleOrders,
  visiblePrescriptions,
  visiblePayments,
  visibleTickets,
} from './visible.ts';
