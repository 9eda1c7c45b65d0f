export {
  clinicalPractices,
  servableServices,
  visibleConsultations,
  visibleConversations,
  visibleJourneys,
  visibleTickets,
} from './visible.ts';
