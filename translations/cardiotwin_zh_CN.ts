<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ErrorText</name>
    <message>
        <source>this cannot be meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the command or setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recording with samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a regular file on a working disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not open this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for permission, or copy it to your own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of this name exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this path is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plain file inside your own folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; what was written before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reader recognises this content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a CSV, a WFDB header (.hea) or another format listed under Formats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this variant of the format cannot be read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the recording to CSV or WFDB format 16 or 212.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with another file of this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a header but no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the cell or leave it blank for a missing value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the cell blank for a missing value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this row has another number of columns than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is text with one row per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the columns cannot be told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate them with comma, semicolon, tab or space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time does not increase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the rows by time or remove the repeated ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no usable sampling rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the rate, between 10 and 20000 Hz, in the header or by the time column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data end before the header says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the recording again; the part before this point is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the device in, or check the port&apos;s path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program uses this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it (a serial monitor, or a modem manager) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not open this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the group dialout: sudo usermod -aG dialout $USER, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug the device, plug it in again, and choose its port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check cable and power; the link comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes arrive, but no valid frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the baud rate and the protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its power and whether it must be told to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this protocol is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the known ones: cardiotwin-cli protocols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device did not answer as its protocol asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the protocol and restart the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the planning problem contradicts itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the named entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan does not fit its problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan again from this problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan keeps all the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free a pinned request, allow deferral or add capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model file is damaged or of another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it again or restore the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record for longer or improve the electrode contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your role does not permit this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a defect of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the steps that led here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveText</name>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STALE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO SIGNAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEAD OFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link lost, trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collecting beats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning this heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal too poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting after a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not better than “as now”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>atrial fibrillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>atrial flutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bigeminy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trigeminy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bradycardia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tachycardia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asystole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast rate, %1 bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow rate, %1 bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AF probability %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PVC %1 /min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ST %1 mV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTc %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate forecast %1 bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate not measurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AF not measurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PVC not measurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ST not measurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTc not measurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rate forecast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveViewModel</name>
    <message>
        <source>NO SOURCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchecked link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-RR · q %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientLabel</name>
    <message>
        <source>Bed 3 · invented patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleMenu</name>
    <message>
        <source>Speed (Ctrl + / −)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain (+ / −)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic (A)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepFrame</name>
    <message>
        <source>NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PREDICTED · 80 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-standard scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 leads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::AboutDialog</name>
    <message>
        <source>About CardioTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CardioTwin %1

A digital twin of a patient&apos;s heart beside the patient.

Not a medical device — research and education software. Forecasts are forecasts, and alerts are advisory.

GPL-3.0-or-later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain, A: automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark or light look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ConnectDialog</name>
    <message>
        <source>Connect a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the serial port, e.g. /dev/ttyUSB0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the device writes its samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the protocol; change it if the device was set otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the port may not be opened, join the group dialout: sudo usermod -aG dialout $USER, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::LivePage</name>
    <message>
        <source>%1 Hz notch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read an ECG from a serial port (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay a recording as if it were live (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated heart, marked as such (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::MainWindow</name>
    <message>
        <source>Open a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.hea *.csv *.txt *.tsv *.edf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CardioTwin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English / 中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::NavRail</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, pages, help (Alt+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark monitor or light paper (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the language (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::NumericsPanel</name>
    <message>
        <source>Heart rate and vital numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart rate: trimmed mean of the last 12 RR intervals. ST and QTc of the first lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PVC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ST (J+60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTc (Fridericia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSSD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::StatusStrip</name>
    <message>
        <source>State of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE up to 0.5 s of age, STALE up to 2 s, then NO SIGNAL. Lost: frames that never came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::SweepCanvas</name>
    <message>
        <source>Live ECG traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAITING FOR SAMPLES</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TrendPlot</name>
    <message>
        <source>Heart rate trend and forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of NOW: measured, with past forecasts as thin lines. Right: forecast with 80 and 95 % range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart rate, bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted, 80 / 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thin: what was predicted for then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TwinPanel</name>
    <message>
        <source>Twin: forecasts and acuity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts with their 80 % interval. Skill is measured against the rule “as now”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted heart rate, bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skill over “as now”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error, twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error, “as now”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wave error, 2 s ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % interval held (n = %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acuity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a medical device — research and education software</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
