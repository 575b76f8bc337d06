@echo off
rem Sets PY to the Python that runs vanban: the one beside this file first, then an installed 3.11, 3.12 or 3.13.
set "PY="
if exist "%~dp0python\python.exe" set "PY=%~dp0python\python.exe"
if defined PY exit /b 0
for %%V in (3.13 3.12 3.11) do (
  if not defined PY py -%%V -c "import struct,sys; sys.exit(struct.calcsize('P')!=8)" >nul 2>nul && set "PY=py -%%V"
)
if defined PY exit /b 0
for %%P in (python.exe) do if not "%%~$PATH:P"=="" (
  "%%~$PATH:P" -c "import struct,sys; sys.exit(not((3,11)<=sys.version_info[:2]<=(3,13) and struct.calcsize('P')==8))" >nul 2>nul && set "PY=%%~$PATH:P"
)
if defined PY exit /b 0
exit /b 1
