/** No order is open. The layout shows everything. */
export default function DispensingPage() {
  return null;
}
