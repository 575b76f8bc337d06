@echo off
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
call "%~dp0tim-python.bat"
if errorlevel 1 (
  echo Chua thay Python: bam "Cai dat.bat" truoc.
  exit /b 2
)
if not exist "%~dp0goi\vanban" (
  echo Chua cai: bam "Cai dat.bat" truoc.
  exit /b 2
)
set "PYTHONPATH=%~dp0goi"
if exist "%PY%" ("%PY%" -m vanban %*) else (%PY% -m vanban %*)
exit /b %errorlevel%
