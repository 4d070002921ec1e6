/** What the demo streams are about: columns, what to group by, what to measure, when to raise an alarm. */
export const themes = {
  orders: {
    columns: 'order_id STRING, customer_id STRING, city STRING, amount DOUBLE, created_at BIGINT',
    group: 'city',
    measure: 'amount',
    alarm: 5_000,
  },
  payments: {
    columns: 'payment_id STRING, card_hash STRING, country STRING, amount DOUBLE, paid_at BIGINT',
    group: 'country',
    measure: 'amount',
    alarm: 2_500,
  },
  car_infos: {
    columns: 'car_id STRING, car_owner STRING, region STRING, speed INT, total_miles DOUBLE',
    group: 'region',
    measure: 'speed',
    alarm: 120,
  },
  sensor_readings: {
    columns: 'sensor_id STRING, line STRING, temperature DOUBLE, humidity DOUBLE, read_at BIGINT',
    group: 'line',
    measure: 'temperature',
    alarm: 85,
  },
  clicks: {
    columns: 'session_id STRING, page STRING, referrer STRING, dwell_ms BIGINT, clicked_at BIGINT',
    group: 'page',
    measure: 'dwell_ms',
    alarm: 60_000,
  },
  access_logs: {
    columns: 'host STRING, path STRING, status_code INT, latency_ms BIGINT, logged_at BIGINT',
    group: 'host',
    measure: 'latency_ms',
    alarm: 3_000,
  },
  parcels: {
    columns: 'parcel_id STRING, depot STRING, weight DOUBLE, delay_minutes INT, scanned_at BIGINT',
    group: 'depot',
    measure: 'delay_minutes',
    alarm: 90,
  },
  trips: {
    columns: 'trip_id STRING, driver_id STRING, district STRING, fare DOUBLE, ended_at BIGINT',
    group: 'district',
    measure: 'fare',
    alarm: 300,
  },
  meters: {
    columns: 'meter_id STRING, grid_zone STRING, kilowatts DOUBLE, voltage DOUBLE, read_at BIGINT',
    group: 'grid_zone',
    measure: 'kilowatts',
    alarm: 40,
  },
  trades: {
    columns: 'trade_id STRING, symbol STRING, price DOUBLE, volume BIGINT, traded_at BIGINT',
    group: 'symbol',
    measure: 'price',
    alarm: 900,
  },
  weather: {
    columns: 'station_id STRING, province STRING, wind_speed DOUBLE, rain DOUBLE, seen_at BIGINT',
    group: 'province',
    measure: 'wind_speed',
    alarm: 28,
  },
  plays: {
    columns: 'viewer_id STRING, channel STRING, bitrate INT, stalls INT, played_at BIGINT',
    group: 'channel',
    measure: 'stalls',
    alarm: 5,
  },
} as const;

export type Theme = keyof typeof themes;
export type Shape = 'per_minute' | 'alarm' | 'clean';
export type StreamType = 'dis' | 'kafka' | 'obs' | 'smn' | 'apig' | 'rds';
