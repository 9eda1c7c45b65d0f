import type { Disk } from 'flydrive';

interface ObjectStore {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Files in a bucket of an S3-compatible store; the bucket is made when it is missing. */
export async function s3Storage({ endpoint, region, bucket, ...credentials }: ObjectStore): Promise<Disk> {
  const [{ Disk: On }, { S3Driver }, { CreateBucketCommand, HeadBucketCommand, S3Client }] = await Promise.all([
    import('flydrive'),
    import('flydrive/drivers/s3'),
    import('@aws-sdk/client-s3'),
  ]);
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    // Stores of one's own have no host name per bucket, and not all know the newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const isThere = await client.send(new HeadBucketCommand({ Bucket: bucket })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchBucket')) return false;
      throw error;
    },
  );
  if (!isThere) await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return new On(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }));
}
