@echo off
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0"
echo Dang cai vanban vao thu muc nay. Khong can mang, khong can quyen quan tri.
call "%~dp0tim-python.bat"
if errorlevel 1 goto khong_co_python
set "QPY=%PY%"
if exist "%PY%" set "QPY="%PY%""
for %%W in ("%~dp0goi-cai\pip-*.whl") do set "PIPWHL=%%~fW"
if exist "%~dp0goi" rmdir /s /q "%~dp0goi"
%QPY% "%PIPWHL%\pip" install --quiet --no-index --find-links "%~dp0goi-cai" --target "%~dp0goi" "vanban[windows]"
if errorlevel 1 goto hong
rem An embeddable Python reads its paths from one file and nothing else.
for %%F in ("%~dp0python\python3*._pth") do findstr /c:"..\goi" "%%~fF" >nul || echo ..\goi>>"%%~fF"
rem The menu inside LibreOffice finds the program by this line.
if not exist "%APPDATA%\vanban" mkdir "%APPDATA%\vanban"
>"%APPDATA%\vanban\lenh.txt" echo %~dp0vanban.bat
set "GUITOI=%APPDATA%\Microsoft\Windows\SendTo"
if exist "%GUITOI%" (
  call :gui_toi "vanban - kiem tra" "Kiem tra.bat"
  call :gui_toi "vanban - bo cuc lai" "Bo cuc lai.bat"
  call :gui_toi "vanban - giay khen tu danh sach" "Giay khen tu danh sach.bat"
)
echo.
echo Da cai xong. Ket qua kham may duoi day; neu can hoi, chup lai man hinh nay:
echo.
call "%~dp0vanban.bat" kham
echo.
pause
exit /b 0

:gui_toi
>"%GUITOI%\%~1.bat" echo @call "%~dp0%~2" %%*
exit /b 0

:khong_co_python
echo.
echo May nay chua co Python 3.11, 3.12 hoac 3.13 ban 64 bit.
echo Cach 1: nho bo phan cong nghe thong tin cai Python 3.13 (64 bit).
echo Cach 2: tai "Windows embeddable package (64-bit)" cua Python 3.13 tu trang chinh thuc cua Python,
echo         giai nen vao thu muc "python" nam canh tep nay, roi bam lai "Cai dat.bat".
echo.
pause
exit /b 2

:hong
echo.
echo Khong cai duoc. Chup lai man hinh nay va gui cho nguoi giup do.
echo.
pause
exit /b 1
