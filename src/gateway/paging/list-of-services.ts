import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { JobService } from '../mapping/ids.js';
import { type ConnectionArguments, connection, type List } from './connection.js';
import { type Dated, type Merged, MergedList } from './merged-list.js';

type ListOfServices<Row extends Dated> = Omit<Merged<Row>, 'onMissing'> & Pick<List<Row>, 'isId'>;

/** A connection on the lists of some services: of CS alone as ever, so that its cursors stay good, else as one list. */
export const listOfServices = async <Row extends Dated>(
  args: ConnectionArguments,
  context: Context,
  info: ResolveInfo,
  { isId, ...list }: ListOfServices<Row>,
) => {
  const { services, idOf } = list;
  if (services.length === 1 && services[0] === 'CS') {
    const read: List<Row>['read'] = (page, selected) => list.read('CS', page, selected);
    return connection(args, context, info, { ...list, idOf, isId, read });
  }
  const onMissing = (error: unknown, service: JobService) => info.report?.(error, service);
  return connection(args, context, info, new MergedList<Row>({ ...list, onMissing }));
};
