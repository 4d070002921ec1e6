/** SQL with all that a job needs: a source, a sink and a query. */
export const sql = `CREATE SOURCE STREAM cars (car_id STRING, speed INT)
  WITH (type = "dis", region = "cn-north-1", channel = "cars", encode = "csv");
CREATE SINK STREAM fast (car_id STRING) WITH (type = "smn", region = "cn-north-1");
INSERT INTO fast SELECT car_id FROM cars WHERE speed > 120;
`;

/** The same, filled up to a number of bytes with a comment in characters of four bytes. */
export function sqlOf(bytes: number): string {
  const room = bytes - Buffer.byteLength(`${sql}-- `);
  return `${sql}-- ${'x'.repeat(room % 4)}${'𝄞'.repeat(Math.floor(room / 4))}`;
}

/** What an archive begins with. */
export const archive = Buffer.from('PK\u0003\u0004');

/** A file of so many bytes that begins like an archive. */
export const archiveOf = (bytes: number) =>
  Buffer.concat([archive, Buffer.alloc(bytes - archive.length)]);

/** Bodies that creating takes as they are; the jar jobs still need a cluster. */
export const sqlJob = {
  name: 'cars_fast',
  desc: 'Fast cars',
  job_type: 'flink_sql_job',
  run_mode: 'shared_cluster',
  sql_body: sql,
  spu_number: 2,
  parallel_number: 8,
};
export const flinkJob = {
  name: 'cars_scoring',
  desc: 'Scores of cars',
  job_type: 'flink_jar_job',
  spu_number: 3,
  manager_spu: 1,
  parallel_number: 8,
};
export const sparkJob = {
  name: 'cars_sessions',
  desc: 'Sessions of cars',
  job_type: 'spark_streaming_jar_job',
  manager_spu: 1,
  executor_spu: 2,
  executor_number: 3,
};
export const template = { name: 'cars_template', desc: 'Cars', sql_body: sql };

/** A form of text fields and, where a value is bytes, of files. */
export function formOf(parts: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (value instanceof Uint8Array)
      form.append(name, new Blob([new Uint8Array(value)]), `my-${name}.jar`);
    else if (value !== undefined) form.append(name, String(value));
  }
  return form;
}
