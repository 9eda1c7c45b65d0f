/** Somebody who waits is open. The layout shows everything. */
export default function WaitingPatientPage() {
  return null;
}
