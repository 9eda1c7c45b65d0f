/** One order is open. The layout shows everything. */
export default function DispensingOrderPage() {
  return null;
}
