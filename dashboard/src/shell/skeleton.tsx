import CloudscapeSkeleton, { type SkeletonProps } from '@cloudscape-design/components/skeleton'

/** In the place of what is being loaded. Paler than Cloudscape's, which would flash on a white page. */
export function Skeleton(props: Pick<SkeletonProps, 'height' | 'width'>) {
  return (
    <div className="skeleton">
      <CloudscapeSkeleton {...props} />
    </div>
  )
}
