#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a user of the field's Python writes for this program's main job: load and clean a CSV, fit an SVR on lagged
heart rate and wave, predict, plot. Prints its own times as JSON; `python_user.py FILE ROWS PICTURE`."""
import json
import sys
import time

started = time.perf_counter()
import matplotlib  # noqa: E402

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import pandas as pd  # noqa: E402
from sklearn.svm import SVR  # noqa: E402

csv_file, rows_file, picture = sys.argv[1:4]

begin = time.perf_counter()
frame = pd.read_csv(csv_file)
wave = frame["ecg_wave"].dropna()
rate = frame["heart_rate"].dropna()
wave = (wave - wave.mean()) / wave.std()
rate = (rate - rate.mean()) / rate.std()
load_s = time.perf_counter() - begin

plt.figure(figsize=(16, 10))
plt.plot(frame["time"][:3600], frame["ecg_wave"][:3600])
plt.savefig(picture)
picture_s = time.perf_counter() - started

rows = pd.read_csv(rows_file)
target = rows.pop("target")
inputs = (rows - rows.mean()) / rows.std(ddof=0)
scaled = (target - target.mean()) / target.std(ddof=0)
begin = time.perf_counter()
model = SVR(C=1.0, gamma=0.1, epsilon=0.1).fit(inputs, scaled)
fit_s = time.perf_counter() - begin

one = inputs.iloc[[0]]
model.predict(one)
begin = time.perf_counter()
for _ in range(500):
    model.predict(one)
predict_us = (time.perf_counter() - begin) / 500 * 1e6

print(json.dumps({"load_s": load_s, "fit_s": fit_s, "support_vectors": int(len(model.support_)),
                  "predict_us": predict_us, "picture_s": picture_s,
                  "prediction": float(model.predict(one)[0] * target.std(ddof=0) + target.mean())}))
