/** One prescription is open. The layout shows everything. */
export default function PrescriptionToReviewPage() {
  return null;
}
