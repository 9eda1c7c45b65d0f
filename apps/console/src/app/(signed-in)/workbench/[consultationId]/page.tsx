/** One consultation is open. The layout shows everything. */
export default function ConsultationPage() {
  return null;
}
