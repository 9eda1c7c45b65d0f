import type { Prisma } from '../../generated/client.ts';

/** Columns whose values later steps read or change are always present. */
type Known<Row, Keys extends keyof Row> = Row & { [K in Keys]-?: NonNullable<Row[K]> };

export type PersonRow = Known<Prisma.PersonCreateManyInput, 'id' | 'locale'>;
export type TicketRow = Known<Prisma.TicketCreateManyInput, 'id' | 'state' | 'joinedAt'>;
export type ConversationRow = Known<Prisma.ConversationCreateManyInput, 'id' | 'lastSeq'>;
export type ConsultationRow = Known<Prisma.ConsultationCreateManyInput, 'id' | 'state'>;
export type ParticipantRow = Known<Prisma.ParticipantCreateManyInput, 'deliveredSeq' | 'readSeq'>;
export type FollowUpRow = Known<Prisma.FollowUpCreateManyInput, 'id' | 'state'>;
export type PrescriptionRow = Known<Prisma.PrescriptionCreateManyInput, 'id' | 'state'>;
export type PrescriptionLineRow = Known<Prisma.PrescriptionLineCreateManyInput, 'id' | 'dispensedQuantity'>;
export type OrderRow = Known<Prisma.OrderCreateManyInput, 'id' | 'state'>;
export type PaymentRow = Known<Prisma.PaymentCreateManyInput, 'id' | 'state' | 'refundedMinor'>;
export type StockItemRow = Known<Prisma.StockItemCreateManyInput, 'reserved'>;
export type JourneyRow = Known<Prisma.JourneyCreateManyInput, 'id'>;

/** Every row of the demo by table, in an order in which each refers only to rows before it. */
export interface SeedRows {
  readonly institution: Prisma.InstitutionCreateManyInput[];
  readonly department: Prisma.DepartmentCreateManyInput[];
  readonly service: Prisma.ServiceCreateManyInput[];
  readonly person: PersonRow[];
  readonly patient_profile: Prisma.PatientProfileCreateManyInput[];
  readonly address: Prisma.AddressCreateManyInput[];
  readonly guardian_link: Prisma.GuardianLinkCreateManyInput[];
  readonly staff_login: Prisma.StaffLoginCreateManyInput[];
  readonly practice_role: Prisma.PracticeRoleCreateManyInput[];
  readonly practice_role_department: Prisma.PracticeRoleDepartmentCreateManyInput[];
  readonly medicine: Prisma.MedicineCreateManyInput[];
  readonly diagnosis_code: Prisma.DiagnosisCodeCreateManyInput[];
  readonly stock_item: StockItemRow[];
  readonly journey: JourneyRow[];
  readonly intake: Prisma.IntakeCreateManyInput[];
  readonly ticket_counter: Prisma.TicketCounterCreateManyInput[];
  readonly ticket: TicketRow[];
  readonly conversation: ConversationRow[];
  readonly participant: ParticipantRow[];
  readonly evidence: Prisma.EvidenceCreateManyInput[];
  readonly consultation: ConsultationRow[];
  readonly message: Prisma.MessageCreateManyInput[];
  readonly note: Prisma.NoteCreateManyInput[];
  readonly prescription: PrescriptionRow[];
  readonly prescription_line: PrescriptionLineRow[];
  readonly review: Prisma.ReviewCreateManyInput[];
  readonly order: OrderRow[];
  readonly order_line: Prisma.OrderLineCreateManyInput[];
  readonly dispensed_pack: Prisma.DispensedPackCreateManyInput[];
  readonly parcel: Prisma.ParcelCreateManyInput[];
  readonly parcel_event: Prisma.ParcelEventCreateManyInput[];
  readonly demo_shipment: Prisma.DemoShipmentCreateManyInput[];
  readonly payment: PaymentRow[];
  readonly refund: Prisma.RefundCreateManyInput[];
  readonly demo_charge: Prisma.DemoChargeCreateManyInput[];
  readonly ledger_entry: Prisma.LedgerEntryCreateManyInput[];
  readonly follow_up: FollowUpRow[];
  readonly follow_up_task: Prisma.FollowUpTaskCreateManyInput[];
  readonly state_change: Prisma.StateChangeCreateManyInput[];
}

export function emptyRows(): SeedRows {
  return {
    institution: [],
    department: [],
    service: [],
    person: [],
    patient_profile: [],
    address: [],
    guardian_link: [],
    staff_login: [],
    practice_role: [],
    practice_role_department: [],
    medicine: [],
    diagnosis_code: [],
    stock_item: [],
    journey: [],
    intake: [],
    ticket_counter: [],
    ticket: [],
    conversation: [],
    participant: [],
    evidence: [],
    consultation: [],
    message: [],
    note: [],
    prescription: [],
    prescription_line: [],
    review: [],
    order: [],
    order_line: [],
    dispensed_pack: [],
    parcel: [],
    parcel_event: [],
    demo_shipment: [],
    payment: [],
    refund: [],
    demo_charge: [],
    ledger_entry: [],
    follow_up: [],
    follow_up_task: [],
    state_change: [],
  };
}
